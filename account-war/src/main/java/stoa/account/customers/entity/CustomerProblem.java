package stoa.account.customers.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why something about customers is refused. */
public enum CustomerProblem implements ProblemType {
    GROUP_EXISTS(Kind.CONFLICT, "group-exists", "There is a group of this code"),
    GROUP_IN_USE(Kind.CONFLICT, "group-in-use", "The group has customers in it"),
    UNKNOWN_REFERENCE(Kind.INVALID, "unknown-reference", "The request names something that does not exist"),
    TOO_MANY_ADDRESSES(Kind.CONFLICT, "too-many-addresses", "There are as many addresses as one can have");

    private final Kind kind;
    private final String code;
    private final String title;

    CustomerProblem(Kind kind, String code, String title) {
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
