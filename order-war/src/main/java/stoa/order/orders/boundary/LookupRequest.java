package stoa.order.orders.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.kernel.validation.EmailAddress;
import stoa.kernel.validation.PlainText;

/** Which order somebody wants the link to, and with which address it was placed. */
@Schema(name = "LookupRequest")
public record LookupRequest(@NotBlank @Size(max = 40) @PlainText String number, @NotNull @EmailAddress String email) { }
