package stoa.kernel.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an operation about one person's thing how that person proves it theirs; to everybody else the thing does not
 * exist (404). It documents what the query asks for: the OpenAPI document tells it as {@code x-owned-by} and
 * {@code x-or-with}, and {@code docs/permissions.md} is made of that.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Owned {

    /** {@code Cart-Token}, {@code Order-Token}, or {@code customer} for a customer's bearer token; one is enough. */
    String[] by();

    /** The permissions with which staff and keys may too. */
    String[] orWith() default {};
}
