package stoa.account.audit.entity;

/** What a context told of its chain: the hash that the entry at a position had. */
public record Anchor(long position, String hash) {

    /** What stands before the first one. */
    public static final Anchor NONE = new Anchor(0, "");
}
