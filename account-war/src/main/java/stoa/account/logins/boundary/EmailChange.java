package stoa.account.logins.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.kernel.validation.EmailAddress;

/** An address in place of another. */
@Schema(name = "EmailChange")
public record EmailChange(
        @NotNull @EmailAddress @Schema(examples = "ada@example.org") String email,
        @NotNull @Size(max = 512) @Schema(description = "The current one") String password) {

    /** Never the password, which a log might keep. */
    @Override
    public String toString() {
        return "EmailChange";
    }
}
