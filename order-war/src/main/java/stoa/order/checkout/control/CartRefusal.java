package stoa.order.checkout.control;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** A refusal of the cart's, told on to our caller in the cart's own words. */
record CartRefusal(Kind kind, String code, String title) implements ProblemType {

    static final String NOT_OPEN = "cart-not-open";
}
