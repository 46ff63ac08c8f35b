package stoa.account.logins.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.kernel.validation.PlainText;

/** A password in place of another. */
@Schema(name = "PasswordChange")
public record PasswordChange(
        @NotNull @Size(max = 512) String currentPassword,
        @NotNull @PlainText @Size(max = 512) @Schema(description = "8 to 128 characters, none of the usual ones")
        String password) {

    /** Never the passwords, which a log might keep. */
    @Override
    public String toString() {
        return "PasswordChange";
    }
}
