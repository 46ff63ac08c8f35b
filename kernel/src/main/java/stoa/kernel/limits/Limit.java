package stoa.kernel.limits;

import io.github.bucket4j.Bandwidth;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * So many calls in each window of time: a bucket of as many tokens, filled again when the window has passed.
 *
 * @param name   as its settings and the {@code RateLimit} headers call it
 * @param calls  1 or more
 * @param window at most {@link #LONGEST}, so that nobody is shut out for longer
 */
record Limit(String name, long calls, Duration window) {

    static final Duration LONGEST = Duration.ofMinutes(5);

    Limit {
        if (calls < 1 || window.isNegative() || window.isZero() || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The limit " + name + " needs 1 call or more in 1 to " + LONGEST.toSeconds()
                    + " seconds");
        }
    }

    /**
     * @return what {@code stoa.limits.<name>.calls} and {@code .seconds} say; empty if that is 0 calls
     * @throws IllegalArgumentException if they say something impossible
     */
    static Optional<Limit> configured(Config config, String name) {
        long calls = config.getValue("stoa.limits." + name + ".calls", Long.class);
        long seconds = config.getValue("stoa.limits." + name + ".seconds", Long.class);
        return calls == 0 ? Optional.empty() : Optional.of(new Limit(name, calls, Duration.ofSeconds(seconds)));
    }

    Bandwidth bandwidth() {
        return Bandwidth.builder().capacity(calls).refillIntervally(calls, window).build();
    }

    /** One member of {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers-10, section 4). */
    String policy() {
        return "\"" + name + "\";q=" + calls + ";w=" + window.toSeconds();
    }
}
