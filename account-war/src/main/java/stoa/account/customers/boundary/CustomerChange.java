package stoa.account.customers.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.kernel.validation.PlainText;

/** What staff may change of a customer. */
@Schema(name = "CustomerChange")
public record CustomerChange(
        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Ada Lovelace") String name,
        @NotNull @Size(max = 50) @Schema(description = "Codes of groups; all that the customer is in")
        List<@NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String> groups) { }
