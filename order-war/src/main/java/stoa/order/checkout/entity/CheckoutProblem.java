package stoa.order.checkout.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why a checkout cannot go on, when it is not the stock's or the payment's fault. */
public enum CheckoutProblem implements ProblemType {
    CART_UNAVAILABLE(Kind.UNAVAILABLE, "cart-unavailable", "Carts cannot be asked at the moment");

    private final Kind kind;
    private final String code;
    private final String title;

    CheckoutProblem(Kind kind, String code, String title) {
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
