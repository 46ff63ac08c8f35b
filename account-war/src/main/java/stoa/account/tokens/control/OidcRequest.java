package stoa.account.tokens.control;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import stoa.account.providers.entity.AuthorizationCode;

/**
 * What a member of staff brings back from an external provider (OpenID Connect Core 1.0, section 3.1).
 *
 * @param provider     its name in the configuration
 * @param codeVerifier the secret whose hash the browser was sent there with (RFC 7636, section 4.1)
 * @param redirectUri  where the provider sent the browser back to
 * @param nonce        what the browser was sent there with, if so
 */
record OidcRequest(@NotNull @Size(max = 40) String provider, @NotNull @Size(min = 1, max = 4096) String code,
        @NotNull @Pattern(regexp = "[A-Za-z0-9._~-]{43,128}") String codeVerifier,
        @NotNull @Size(min = 1, max = 2048) String redirectUri, @Size(min = 1, max = 512) String nonce, Boolean cookies)
        implements TokenRequest {

    AuthorizationCode authorization() {
        return new AuthorizationCode(code, codeVerifier, redirectUri, Optional.ofNullable(nonce));
    }

    /** Tells nothing of the secrets. */
    @Override
    public String toString() {
        return "code of provider " + provider;
    }
}
