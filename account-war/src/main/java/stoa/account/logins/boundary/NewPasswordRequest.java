package stoa.account.logins.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.kernel.validation.PlainText;

/** A password chosen by a mailed link. */
@Schema(name = "NewPassword")
public record NewPasswordRequest(
        @NotNull @Size(max = 200) @Schema(description = "The link's token") String token,
        @NotNull @PlainText @Size(max = 512) @Schema(description = "8 to 128 characters, none of the usual ones")
        String password) {

    /** Never the secrets, which a log might keep. */
    @Override
    public String toString() {
        return "NewPasswordRequest";
    }
}
