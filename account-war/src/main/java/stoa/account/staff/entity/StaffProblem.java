package stoa.account.staff.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why something about staff is refused. */
public enum StaffProblem implements ProblemType {
    OTP_REQUIRED(Kind.UNAUTHENTICATED, "otp-required", "The second factor's code is required"),
    SECOND_FACTOR_REFUSED(Kind.INVALID, "second-factor-refused", "Neither the code nor the password is right"),
    SECOND_FACTOR_ON(Kind.CONFLICT, "second-factor-on", "A second factor is on already"),
    SECOND_FACTOR_ELSEWHERE(Kind.CONFLICT, "second-factor-elsewhere", "The provider who logs in asks for second factors"),
    EMAIL_TAKEN(Kind.CONFLICT, "email-taken", "Somebody has this address"),
    LAST_ADMINISTRATOR(Kind.CONFLICT, "last-administrator", "There would be no administrator any more"),
    ADMINISTRATOR_EXISTS(Kind.CONFLICT, "administrator-exists", "There is an administrator already"),
    ROLES_PROVIDED(Kind.CONFLICT, "roles-provided", "The provider who logs the member in decides about the roles");

    private final Kind kind;
    private final String code;
    private final String title;

    StaffProblem(Kind kind, String code, String title) {
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
