package stoa.kernel.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Work that the shop decides to do by itself: what it changes is audited as the system's. Stands on methods of beans
 * that are called from other beans; a caller of the staff stays the actor of what it sets off.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface BySystem {

    /** The job's name, as an operation's id would be: {@code expireHolds}. */
    @Nonbinding String value() default "";
}
