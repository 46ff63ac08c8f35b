package stoa.notification.mails.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The mails that there are, each with the values that its templates show. */
public enum MailKind {
    VERIFICATION(Set.of("link")),
    ALREADY_REGISTERED(Set.of("link")),
    PASSWORD_RESET(Set.of("link")),
    STAFF_WELCOME(Set.of("link")),
    EMAIL_CHANGE(Set.of("link")),
    EMAIL_CHANGED(Set.of("newEmailHint")),
    ORDER_PLACED(Set.of("number", "link", "lines", "total"),
            Set.of("linesTotal", "discounts", "shipping", "tax", "taxIncluded")),
    ORDER_CANCELLED(Set.of("number"), Set.of("reason")),
    ORDER_LOOKUP(Set.of("number", "link")),
    ERASED(Set.of());

    private final Set<String> required;
    private final Set<String> optional;

    MailKind(Set<String> required) {
        this(required, Set.of());
    }

    MailKind(Set<String> required, Set<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** As commands, lists and templates call it: {@code order-placed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<MailKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public Set<String> required() {
        return required;
    }

    public Set<String> optional() {
        return optional;
    }
}
