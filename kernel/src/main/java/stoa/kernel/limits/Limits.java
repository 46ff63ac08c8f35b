package stoa.kernel.limits;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Settings;

/** Counts callers' calls against the limits of the settings, and tells the request how its caller stands. */
@ApplicationScoped
public class Limits {

    private static final Pattern CALLS = Pattern.compile("stoa\\.limits\\.([a-z-]+)\\.calls");


    @Inject Buckets buckets;
    @Inject Standings standings;

    private final Map<String, Optional<Limit>> limits = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException naming the first limit that can't be */
    public static void require(Config config) {
        StreamSupport.stream(config.getPropertyNames().spliterator(), false).map(CALLS::matcher).filter(Matcher::matches)
                .forEach(name -> Limit.configured(config, name.group(1)));
    }

    /**
     * Takes one call of the caller's; nothing where the limit is off.
     *
     * @throws Problem TOO_MANY_REQUESTS if there is none left in this window
     */
    void take(String name, String key) {
        limit(name).ifPresent(limit -> take(limit, buckets.of(limit, key)));
    }

    private void take(Limit limit, Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        var standing = Standing.of(limit, probe.getRemainingTokens(), probe.getNanosToWaitForReset());
        standings.tell(standing);
        if (!probe.isConsumed()) {
            throw standing.refusal();
        }
    }

    /** As {@link #take}, but takes nothing. */
    void requireLeft(String name, String key) {
        limit(name).ifPresent(limit -> requireLeft(limit, buckets.of(limit, key)));
    }

    private void requireLeft(Limit limit, Bucket bucket) {
        var probe = bucket.estimateAbilityToConsume(limit.calls());
        var standing = Standing.of(limit, probe.getRemainingTokens(), probe.getNanosToWaitForRefill());
        standings.tell(standing);
        if (standing.left() == 0) {
            throw standing.refusal();
        }
    }

    /** Whether the settings limit anything by this name. */
    boolean isOn(String name) {
        return limit(name).isPresent();
    }

    private Optional<Limit> limit(String name) {
        return limits.computeIfAbsent(name, unknown -> Limit.configured(Settings.config(), name));
    }
}
