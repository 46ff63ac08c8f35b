package stoa.account.tokens.boundary;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What shall be good no more. */
@Schema(name = "RevokeRequest")
public record RevokeRequest(
        @Size(max = 1024) @Schema(description = "Absent where the cookie holds it") String refreshToken) {

    /** Tells nothing of the secret. */
    @Override
    public String toString() {
        return "refresh token of somebody";
    }
}
