package stoa.notification.mails.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why mails refuse. */
enum MailProblem implements ProblemType {
    INVALID_TRANSITION(Kind.CONFLICT, "invalid-transition", "The current state does not allow this"),
    MESSAGE_ERASED(Kind.CONFLICT, "message-erased", "What the message said has been deleted");

    private final Kind kind;
    private final String code;
    private final String title;

    MailProblem(Kind kind, String code, String title) {
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
