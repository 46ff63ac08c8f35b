package stoa.catalog.products.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** What only catalog refuses. */
public enum CatalogProblem implements ProblemType {
    SLUG_TAKEN(Kind.CONFLICT, "slug-taken", "Another one has this slug"),
    SKU_TAKEN(Kind.CONFLICT, "sku-taken", "Another variant has this sku"),
    EXTERNAL_REF_TAKEN(Kind.CONFLICT, "external-ref-taken", "Another one has this external reference"),
    OPTIONS_TAKEN(Kind.CONFLICT, "options-taken", "Another variant has these option values"),
    UNKNOWN_REFERENCE(Kind.INVALID, "unknown-reference", "The request names something that does not exist");

    private final Kind kind;
    private final String code;
    private final String title;

    CatalogProblem(Kind kind, String code, String title) {
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
