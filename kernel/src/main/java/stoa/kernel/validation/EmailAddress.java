package stoa.kernel.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/**
 * A mailbox of RFC 5321: a dot-string of at most 64 octets, a domain of at most 255 with labels of at most 63, and at
 * most 254 in all, as a path has 256 with its brackets.
 */
@Constraint(validatedBy = EmailAddress.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
public @interface EmailAddress {

    String message() default "must be an e-mail address";

    Class<?>[] groups() default { };

    Class<? extends Payload>[] payload() default { };

    /** Absent is valid: whether an address is required is said elsewhere. */
    class Check implements ConstraintValidator<EmailAddress, String> {

        private static final int LONGEST = 254;
        private static final int LONGEST_LOCAL = 64;
        private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
        private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
        private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
        private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");

        @Override
        public boolean isValid(String address, ConstraintValidatorContext context) {
            return address == null || isMailbox(address);
        }

        private static boolean isMailbox(String address) {
            int at = address.indexOf('@');
            return at > 0 && at <= LONGEST_LOCAL && address.length() <= LONGEST
                    && LOCAL.matcher(address.substring(0, at)).matches()
                    && DOMAIN.matcher(address.substring(at + 1)).matches();
        }
    }
}
