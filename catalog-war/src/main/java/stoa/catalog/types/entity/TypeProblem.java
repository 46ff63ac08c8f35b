package stoa.catalog.types.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why a product type is refused. */
public enum TypeProblem implements ProblemType {
    TYPE_CODE_TAKEN(Kind.CONFLICT, "type-code-taken", "Another product type has this code"),
    TYPE_IN_USE(Kind.CONFLICT, "type-in-use", "Products are of this type, or it is the default");

    private final Kind kind;
    private final String code;
    private final String title;

    TypeProblem(Kind kind, String code, String title) {
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
