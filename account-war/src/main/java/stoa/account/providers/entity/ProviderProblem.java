package stoa.account.providers.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why a log-in with an external provider is refused. */
public enum ProviderProblem implements ProblemType {
    NO_ROLE_MAPPED(Kind.FORBIDDEN, "no-role-mapped", "No role is given to the groups that the provider tells"),
    IDENTITY_INCOMPLETE(Kind.FORBIDDEN, "identity-incomplete", "The provider does not tell a proved email address"),
    PROVIDER_UNAVAILABLE(Kind.UNAVAILABLE, "provider-unavailable", "The provider cannot be asked at the moment");

    private final Kind kind;
    private final String code;
    private final String title;

    ProviderProblem(Kind kind, String code, String title) {
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
