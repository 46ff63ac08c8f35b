package stoa.account.providers.entity;

import java.util.Optional;

/**
 * What a provider gave the browser that came back from it.
 *
 * @param verifier    of PKCE (RFC 7636): the secret whose hash the browser was sent there with
 * @param redirectUri where the browser was sent back to, exactly as it was told to the provider
 * @param nonce       what the ID token has to repeat, if the browser was sent there with one
 */
public record AuthorizationCode(String code, String verifier, String redirectUri, Optional<String> nonce) {

    /** Never the code, which a log might keep. */
    @Override
    public String toString() {
        return "AuthorizationCode";
    }
}
