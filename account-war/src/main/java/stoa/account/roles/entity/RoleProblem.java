package stoa.account.roles.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why a role, or the giving of one, is refused. */
public enum RoleProblem implements ProblemType {
    ROLE_EXISTS(Kind.CONFLICT, "role-exists", "Another role has this name"),
    ROLE_FIXED(Kind.CONFLICT, "role-fixed", "The role came with the shop and stays as it is"),
    ROLE_IN_USE(Kind.CONFLICT, "role-in-use", "Members of staff have the role"),
    UNKNOWN_ROLE(Kind.INVALID, "unknown-role", "There is no role with this name"),
    RIGHTS_EXCEEDED(Kind.FORBIDDEN, "rights-exceeded", "Nobody hands on more than he holds");

    private final Kind kind;
    private final String code;
    private final String title;

    RoleProblem(Kind kind, String code, String title) {
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
