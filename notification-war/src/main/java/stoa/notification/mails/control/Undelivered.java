package stoa.notification.mails.control;

/** A mail did not go out, or nobody knows whether it did. */
class Undelivered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is known of it. */
    enum Outcome {
        /** Surely not sent, for a reason that may pass. */
        LATER,
        /** Surely not sent, and never will be. */
        REFUSED,
        /** All was handed over, but no answer came. */
        UNKNOWN
    }

    private final Outcome outcome;

    Undelivered(Outcome outcome, Throwable cause) {
        super(outcome.name(), cause);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
