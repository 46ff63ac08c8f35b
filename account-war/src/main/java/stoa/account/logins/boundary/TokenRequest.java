package stoa.account.logins.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The secret of a mailed link. */
@Schema(name = "LinkToken")
public record TokenRequest(@NotNull @Size(max = 200) @Schema(description = "The link's token") String token) {

    /** Never the secret, which a log might keep. */
    @Override
    public String toString() {
        return "TokenRequest";
    }
}
