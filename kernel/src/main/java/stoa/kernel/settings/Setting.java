package stoa.kernel.settings;

import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects a setting of the WAR's MicroProfile Config by its key: a {@code String}, {@code int}, {@code long},
 * {@code boolean}, list of strings, URI or path. What {@code @ConfigProperty} does, but with the WAR's own
 * configuration in an EAR too.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface Setting {

    /** The key; its default stands in a {@code microprofile-config.properties}. */
    @Nonbinding String value();
}
