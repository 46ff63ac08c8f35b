package stoa.kernel.audit;

/** What kind of actor changed something. */
public enum ActorType {
    /** A member of the staff. */
    USER,
    /** An API key. */
    KEY,
    /** The shop by itself: a timer, a recovery, a payment provider's event. */
    SYSTEM,
    /** The assistant, for a member of the staff. */
    ASSISTANT
}
