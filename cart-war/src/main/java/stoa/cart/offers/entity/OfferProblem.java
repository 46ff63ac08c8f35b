package stoa.cart.offers.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why nothing can be offered. */
public enum OfferProblem implements ProblemType {
    CATALOG_UNAVAILABLE(Kind.UNAVAILABLE, "catalog-unavailable", "Prices can't be asked for at the moment");

    private final Kind kind;
    private final String code;
    private final String title;

    OfferProblem(Kind kind, String code, String title) {
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
