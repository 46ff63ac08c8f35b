package stoa.kernel.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The WAR's MicroProfile Config; found by the WAR's class loader, as an EAR's does not see the WARs' defaults. */
@ApplicationScoped
public class Settings {

    /** The configuration of the WAR that this kernel belongs to. */
    public static Config config() {
        return ConfigProvider.getConfig(Settings.class.getClassLoader());
    }

    @Produces
    @Setting("")
    String text(InjectionPoint point) {
        return value(point, String.class);
    }

    @Produces
    @Setting("")
    int number(InjectionPoint point) {
        return value(point, Integer.class);
    }

    @Produces
    @Setting("")
    long longNumber(InjectionPoint point) {
        return value(point, Long.class);
    }

    @Produces
    @Setting("")
    boolean flag(InjectionPoint point) {
        return value(point, Boolean.class);
    }

    @Produces
    @Setting("")
    List<String> list(InjectionPoint point) {
        return List.of(value(point, String[].class));
    }

    @Produces
    @Setting("")
    URI address(InjectionPoint point) {
        return URI.create(value(point, String.class));
    }

    @Produces
    @Setting("")
    Path path(InjectionPoint point) {
        return Path.of(value(point, String.class));
    }

    @Produces
    @Setting("")
    Optional<Path> optionalPath(InjectionPoint point) {
        return config().getOptionalValue(key(point), String.class).map(Path::of);
    }

    private static <T> T value(InjectionPoint point, Class<T> type) {
        return config().getValue(key(point), type);
    }

    private static String key(InjectionPoint point) {
        return point.getQualifiers().stream().filter(Setting.class::isInstance).map(Setting.class::cast)
                .findFirst().orElseThrow().value();
    }
}
