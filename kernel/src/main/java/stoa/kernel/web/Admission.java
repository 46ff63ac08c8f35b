package stoa.kernel.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import stoa.kernel.Context;
import stoa.kernel.settings.Settings;

/** Decides by the context's settings whether a request may begin, and counts those that may not. */
@ApplicationScoped
class Admission {

    private static final Duration PATIENCE = Duration.ofMillis(80);

    @Inject Context context;
    @Inject MetricRegistry metrics;

    private Door door;

    @PostConstruct
    void open() {
        int admitted = setting("admitted").orElseThrow();
        var places = new Places(admitted, setting("waiting").orElseThrow(), PATIENCE);
        door = new Door(places, setting("admitted-new").orElse(admitted));
        metrics.gauge("stoa_requests_at_work", places::taken, tag());
    }

    private Optional<Integer> setting(String name) {
        return Settings.config().getOptionalValue("stoa." + context.name() + ".web." + name, Integer.class);
    }

    /** @return false if there is too much to do; otherwise {@link #leave} has to follow */
    boolean enter(HttpServletRequest request) {
        boolean admitted = door.enter(request);
        if (!admitted) {
            metrics.counter("stoa_requests_refused_total", tag()).inc();
        }
        return admitted;
    }

    void leave(HttpServletRequest request) {
        door.leave(request);
    }

    private Tag tag() {
        return new Tag("context", context.name());
    }
}
