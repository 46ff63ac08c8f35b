package stoa.account.providers.entity;

import java.net.URI;
import java.util.Optional;

/**
 * Who logs staff in by OpenID Connect, as it is configured.
 *
 * @param issuer       exactly as its tokens name it
 * @param clientSecret absent for a public client, which proves itself by PKCE (RFC 7636) alone
 * @param groupsClaim  the claim of the ID token that lists groups
 * @param emailClaim   the claim of the ID token that tells the address
 */
public record Provider(String name, URI issuer, String clientId, Optional<String> clientSecret, String groupsClaim,
        String emailClaim) {

    /** Never the secret, which a log might keep. */
    @Override
    public String toString() {
        return "Provider " + name;
    }
}
