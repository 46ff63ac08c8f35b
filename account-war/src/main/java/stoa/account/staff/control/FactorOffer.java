package stoa.account.staff.control;

import stoa.account.staff.entity.Base32;

/**
 * What an authenticator needs to know.
 *
 * @param secret in base 32
 * @param issuer the shop's name
 * @param email  the account as the authenticator shows it
 */
public record FactorOffer(String secret, String issuer, String email) {

    static FactorOffer of(byte[] secret, String issuer, String email) {
        return new FactorOffer(Base32.encode(secret), issuer, email);
    }

    /** Never the secret, which a log might keep. */
    @Override
    public String toString() {
        return "FactorOffer of " + issuer;
    }
}
