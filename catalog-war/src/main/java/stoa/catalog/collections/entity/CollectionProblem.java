package stoa.catalog.collections.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why a collection is refused. */
public enum CollectionProblem implements ProblemType {
    COLLECTION_SLUG_TAKEN(Kind.CONFLICT, "slug-taken", "Another one has this slug"),
    PRODUCT_UNKNOWN(Kind.INVALID, "unknown-reference", "The request names something that does not exist");

    private final Kind kind;
    private final String code;
    private final String title;

    CollectionProblem(Kind kind, String code, String title) {
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
