package stoa.account.logins.entity;

import stoa.kernel.security.RandomTokens;

/** The secret in a mailed link, as {@link RandomTokens} makes and keeps it. */
public record LinkToken(String text) {

    public static LinkToken next() {
        return new LinkToken(RandomTokens.next());
    }

    /** What is kept of it. */
    public byte[] hash() {
        return RandomTokens.hash(text);
    }

    /** Never the secret, which a log might keep. */
    @Override
    public String toString() {
        return "LinkToken";
    }
}
