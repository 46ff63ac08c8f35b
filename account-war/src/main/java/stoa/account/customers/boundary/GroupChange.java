package stoa.account.customers.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.kernel.validation.PlainText;

/** What of a group may be changed. */
@Schema(name = "CustomerGroupChange")
public record GroupChange(@NotBlank @Size(max = 200) @PlainText @Schema(examples = "Wholesale") String name) { }
