package stoa.kernel.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that honours the {@code Idempotency-Key} header: repeated with the same key and body it has its
 * effect once. A caller without any credential has no keys, so its header is ignored. The method returns a
 * {@link jakarta.ws.rs.core.Response}, as a replay does.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

    /** Whether a request without a key is refused. */
    @Nonbinding boolean required() default false;

    /** Whether success is 201 with the {@code Location} of what was made, rather than 200. */
    @Nonbinding boolean creates() default true;

    /** Whether success is 202 with the {@code Location} of a job, rather than 201. */
    @Nonbinding boolean promises() default false;
}
