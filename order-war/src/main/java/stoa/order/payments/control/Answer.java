package stoa.order.payments.control;

import static stoa.order.payments.entity.TransactionState.FAILED;
import static stoa.order.payments.entity.TransactionState.PENDING;
import static stoa.order.payments.entity.TransactionState.SUCCEEDED;
import static stoa.order.payments.entity.TransactionState.UNKNOWN;

import stoa.order.payments.entity.Decision;

/**
 * What a provider said, in Stoa's words.
 *
 * @param reference the provider's name for the charge or operation; absent if it has none
 * @param actionUrl where the payer goes on; only with ACTION_REQUIRED
 */
public record Answer(Outcome outcome, String reference, String actionUrl) {

    /** The kinds of answers. */
    public enum Outcome {
        SUCCEEDED,
        /** Accepted, to be paid later by agreement, as an invoice. */
        DEFERRED,
        ACTION_REQUIRED,
        DECLINED,
        /** The provider said that it can't serve, and that nothing was charged. */
        UNAVAILABLE,
        /** Asked by key, the provider knows of no such charge. */
        NOT_FOUND,
        /** No answer: it may have happened or not. */
        UNKNOWN
    }

    public static Answer of(Outcome outcome) {
        return new Answer(outcome, null, null);
    }

    public static Answer of(Outcome outcome, String reference) {
        return new Answer(outcome, reference, null);
    }

    /** Whether asking for what comes next makes sense at once. */
    public boolean isProgress() {
        return outcome == Outcome.SUCCEEDED || outcome == Outcome.DEFERRED || outcome == Outcome.ACTION_REQUIRED;
    }

    /** What the ledger makes of it. */
    public Decision decision() {
        return switch (outcome) {
            case SUCCEEDED -> new Decision(SUCCEEDED, reference, null, null);
            case DEFERRED, ACTION_REQUIRED -> new Decision(PENDING, reference, null, actionUrl);
            case DECLINED -> new Decision(FAILED, reference, Decision.DECLINED, null);
            case UNAVAILABLE -> new Decision(FAILED, reference, Decision.UNAVAILABLE, null);
            case NOT_FOUND -> new Decision(FAILED, reference, Decision.NOT_CHARGED, null);
            case UNKNOWN -> new Decision(UNKNOWN, reference, null, null);
        };
    }
}
