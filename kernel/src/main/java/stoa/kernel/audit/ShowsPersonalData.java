package stoa.kernel.audit;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that shows somebody's personal data: when staff or a key reads it, that is audited, and nothing is
 * shown that could not be. A thing is named by the path parameter {@code id}; without it, it is a list. The OpenAPI
 * document tells it as {@code x-personal-data}, by which the lint finds an operation that should have it.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ShowsPersonalData {

    /** What is shown, named by its table, as {@code customer_order}. */
    String value() default "";

    /** Query parameters whose values are personal themselves: only that they were used is kept. */
    String[] personal() default {};
}
