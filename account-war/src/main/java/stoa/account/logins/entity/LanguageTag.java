package stoa.account.logins.entity;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A language tag of BCP 47: a language, and what narrows it. */
@Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
@Size(max = 35)
@ReportAsSingleViolation
@Constraint(validatedBy = { })
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT})
public @interface LanguageTag {

    String message() default "must be a language tag";

    Class<?>[] groups() default { };

    Class<? extends Payload>[] payload() default { };
}
