package stoa.account.keys.entity;

/** What a key may be allowed: the permissions of staff, and no role. */
public final class Scopes {

    /** Reading and writing of each context, payments, and the administration of accounts. */
    public static final String PATTERN = "(catalog|carts|orders|accounts|notifications|analytics|assistant):(read|write)"
            + "|orders:pay|accounts:admin";

    private Scopes() { }
}
