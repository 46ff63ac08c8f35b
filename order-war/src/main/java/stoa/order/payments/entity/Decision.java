package stoa.order.payments.entity;

/**
 * What the provider said about a transaction.
 *
 * @param reference the provider's name for it, if it gave one
 * @param code      why it failed, stable and in kebab case, if it did
 * @param actionUrl where the payer has to go on, if so
 */
public record Decision(TransactionState state, String reference, String code, String actionUrl) {

    public static final String DECLINED = "declined";
    /** The provider could not serve, and charged nothing. */
    public static final String UNAVAILABLE = "unavailable";
    /** The provider knows of no charge. */
    public static final String NOT_CHARGED = "not-charged";
    /** Given up before the payer acted. */
    public static final String VOIDED = "voided";
}
