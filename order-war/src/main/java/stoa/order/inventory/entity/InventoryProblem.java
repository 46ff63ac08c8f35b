package stoa.order.inventory.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why inventory refuses. */
public enum InventoryProblem implements ProblemType {
    OUT_OF_STOCK(Kind.CONFLICT, "out-of-stock", "The stock does not suffice"),
    STOCK_OUT_OF_RANGE(Kind.CONFLICT, "stock-out-of-range", "The stock on hand would leave its range"),
    LOCATION_EXISTS(Kind.CONFLICT, "location-exists", "Another location has this code"),
    LOCATION_IN_USE(Kind.CONFLICT, "location-in-use", "The location is the default or has stock levels"),
    CART_NOT_OPEN(Kind.CONFLICT, "cart-not-open", "The cart takes no changes any more"),
    CART_EMPTY(Kind.INVALID, "cart-empty", "The cart has no lines"),
    UNKNOWN_LOCATION(Kind.INVALID, "unknown-location", "There is no location with this code"),
    CART_UNAVAILABLE(Kind.UNAVAILABLE, "cart-unavailable", "Carts cannot be asked at the moment");

    private final Kind kind;
    private final String code;
    private final String title;

    InventoryProblem(Kind kind, String code, String title) {
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
