package stoa.account.tokens.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.signing.control.SignToken;
import stoa.account.tokens.control.Granted;

/** What was given (RFC 6749, section 5.1); without the tokens where cookies hold them. */
@Schema(name = "Tokens", requiredProperties = {"tokenType", "expiresIn"})
public record TokenView(
        @Schema(description = "A JWT; absent where a cookie holds it") String accessToken,
        @Schema(examples = "Bearer") String tokenType,
        @Schema(description = "Seconds that the access token is good for", examples = "900") int expiresIn,
        @Schema(description = "Good once, for 7 days; absent where a cookie holds it, and for keys") String refreshToken) {

    private static final String BEARER = "Bearer";

    static TokenView of(Granted granted) {
        return new TokenView(granted.accessToken(), BEARER, SignToken.LIFE_SECONDS, granted.refreshToken());
    }

    static TokenView inCookies() {
        return new TokenView(null, BEARER, SignToken.LIFE_SECONDS, null);
    }
}
