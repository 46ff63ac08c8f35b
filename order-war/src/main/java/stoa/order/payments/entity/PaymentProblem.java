package stoa.order.payments.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why a payment is refused. */
public enum PaymentProblem implements ProblemType {
    PAYMENT_DECLINED(Kind.CONFLICT, "payment-declined", "The payment was declined"),
    PAYMENT_UNAVAILABLE(Kind.UNAVAILABLE, "payment-unavailable", "The payment provider cannot serve at the moment"),
    PAYMENT_METHOD_UNKNOWN(Kind.INVALID, "payment-method-unknown", "There is no such payment provider or method"),
    EVENT_NOT_AUTHENTIC(Kind.UNAUTHENTICATED, "event-not-authentic", "The event is not signed by its provider, or too old"),
    CONFIRMATION_CLOSED(Kind.CONFLICT, "confirmation-closed", "The payment no longer waits for its payer");

    private final Kind kind;
    private final String code;
    private final String title;

    PaymentProblem(Kind kind, String code, String title) {
        this.kind = kind;
        this.code = code;
        this.title = title;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}
