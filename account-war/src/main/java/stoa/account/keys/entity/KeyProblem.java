package stoa.account.keys.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why keys are refused. */
public enum KeyProblem implements ProblemType {
    SCOPE_NOT_HELD(Kind.FORBIDDEN, "scope-not-held", "Nobody gives a key what he may not do himself");

    private final Kind kind;
    private final String code;
    private final String title;

    KeyProblem(Kind kind, String code, String title) {
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
