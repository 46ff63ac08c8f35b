package stoa.cart.carts.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why a cart refuses. */
public enum CartProblem implements ProblemType {
    CART_NOT_OPEN(Kind.CONFLICT, "cart-not-open", "The cart takes no changes any more, or not now"),
    CART_EMPTY(Kind.INVALID, "cart-empty", "There is nothing in the cart"),
    CART_INCOMPLETE(Kind.INVALID, "cart-incomplete", "Something is missing before the cart can be ordered"),
    CURRENCY_CONFLICT(Kind.CONFLICT, "currency-conflict", "The carts are in different currencies"),
    PRICE_CHANGED(Kind.CONFLICT, "price-changed", "The total is not what was expected"),
    PRICE_MISSING(Kind.INVALID, "price-missing", "The variant is not sold in the cart's currency"),
    VARIANT_NOT_FOUND(Kind.INVALID, "variant-not-found", "There is no such variant on sale"),
    COUPON_NOT_APPLICABLE(Kind.INVALID, "coupon-not-applicable", "The coupon does not apply to this cart"),
    TOO_MANY_LINES(Kind.INVALID, "too-many-lines", "The cart can't have more lines"),
    QUANTITY_TOO_LARGE(Kind.INVALID, "quantity-too-large", "The line can't hold so many");

    private final Kind kind;
    private final String code;
    private final String title;

    CartProblem(Kind kind, String code, String title) {
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
