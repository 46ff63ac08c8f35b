package stoa.catalog.categories.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why a change of the tree is refused. */
public enum CategoryProblem implements ProblemType {
    CATEGORY_SLUG_TAKEN(Kind.CONFLICT, "slug-taken", "Another one has this slug"),
    CATEGORY_IN_USE(Kind.CONFLICT, "category-in-use", "The category has branches or products"),
    CATEGORY_CYCLE(Kind.CONFLICT, "category-cycle", "A category can't hang below itself"),
    PARENT_UNKNOWN(Kind.INVALID, "unknown-reference", "The request names something that does not exist");

    private final Kind kind;
    private final String code;
    private final String title;

    CategoryProblem(Kind kind, String code, String title) {
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
