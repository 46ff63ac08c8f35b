package stoa.account.customers.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.kernel.validation.PlainText;

/** A new group of customers; its code stays. */
@Schema(name = "NewCustomerGroup")
public record GroupRequest(
        @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Schema(examples = "wholesale") String code,
        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Wholesale") String name) { }
