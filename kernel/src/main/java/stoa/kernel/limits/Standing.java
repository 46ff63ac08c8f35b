package stoa.kernel.limits;

import java.time.Duration;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/**
 * How a caller stands with a limit.
 *
 * @param left  calls that it may still make in this window
 * @param reset until the next window, with all calls anew
 */
record Standing(Limit limit, long left, Duration reset) {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    /** @param nanos until the next window */
    static Standing of(Limit limit, long left, long nanos) {
        return new Standing(limit, left, Duration.ofNanos(nanos));
    }

    /** Whole seconds until the next window, rounded up: who waits so long has waited long enough. */
    long resetSeconds() {
        return (reset.toNanos() + NANOS - 1) / NANOS;
    }

    /** One member of {@code RateLimit} (draft-ietf-httpapi-ratelimit-headers-10, section 5). */
    String told() {
        return "\"" + limit.name() + "\";r=" + left + ";t=" + resetSeconds();
    }

    Problem refusal() {
        return new Problem(CommonProblem.TOO_MANY_REQUESTS).retryAfter(Duration.ofSeconds(resetSeconds()))
                .detail("The limit " + limit.name() + " is " + limit.calls() + " in " + limit.window().toSeconds() + " seconds");
    }
}
