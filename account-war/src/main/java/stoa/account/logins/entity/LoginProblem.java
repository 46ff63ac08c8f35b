package stoa.account.logins.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why a login is refused. */
public enum LoginProblem implements ProblemType {
    INVALID_CREDENTIALS(Kind.UNAUTHENTICATED, "invalid-credentials", "The credentials are not right"),
    TOKEN_INVALID(Kind.INVALID, "token-invalid", "The link proves nothing, or not any more");

    private final Kind kind;
    private final String code;
    private final String title;

    LoginProblem(Kind kind, String code, String title) {
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
