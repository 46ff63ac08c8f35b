package stoa.kernel.limits;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.settings.Settings;

class LimitsTest {

    private final Clock clock = new Clock();
    private final Limits limits = limits(clock);

    static Limits limits(Clock clock) {
        var limits = new Limits();
        limits.buckets = new LocalBuckets(1000, clock);
        limits.standings = new Standings();
        return limits;
    }

    @Test
    void soManyCallsPassInAWindowAndNoMore() {
        take(20);
        clock.pass(Duration.ofMillis(10_500));
        var refused = assertThrows(Problem.class, () -> limits.take("registration", "me"));
        assertEquals(CommonProblem.TOO_MANY_REQUESTS, refused.type());
        assertEquals(Duration.ofSeconds(50), refused.retryAfter().orElseThrow());
        assertDoesNotThrow(() -> limits.take("registration", "another"));
        clock.pass(refused.retryAfter().orElseThrow());
        take(20);
        assertThrows(Problem.class, () -> limits.take("registration", "me"));
    }

    @Test
    void whoIsRefusedWaitsNoLongerForAskingAgain() {
        take(20);
        clock.pass(Duration.ofSeconds(30));
        for (int i = 0; i < 50; i++) {
            assertThrows(Problem.class, () -> limits.take("registration", "me"));
        }
        clock.pass(Duration.ofSeconds(30));
        assertDoesNotThrow(() -> limits.take("registration", "me"));
    }

    @Test
    void theHeadersTellEachLimitAndWhatIsLeft() {
        take(3);
        clock.pass(Duration.ofMillis(4_999));
        limits.requireLeft("log-in-failures", "account");
        assertEquals("\"registration\";q=20;w=60, \"log-in-failures\";q=10;w=300", limits.standings.policies());
        assertEquals("\"registration\";r=17;t=60, \"log-in-failures\";r=10;t=0", limits.standings.told());
        take(1);
        assertTrue(limits.standings.told().startsWith("\"registration\";r=16;t=56"), limits.standings::told);
    }

    @Test
    void aLimitOfNoCallsIsNone() {
        for (int i = 0; i < 1000; i++) {
            limits.take("address", "me");
        }
        assertTrue(limits.standings.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"-1,60", "5,0", "5,301", "5,-1"})
    void whatCanBeNoLimitStopsTheStart(String calls, String seconds) {
        var config = new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(
                Map.of("stoa.limits.address.calls", calls, "stoa.limits.address.seconds", seconds), "test", 1)).build();
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Limits.require(config)).getMessage().contains("address"));
    }

    @Test
    void theDefaultsCanBe() {
        assertDoesNotThrow(() -> Limits.require(Settings.config()));
        assertEquals("\"log-in\";q=60;w=60", Limit.configured(Settings.config(), "log-in").orElseThrow().policy());
    }

    private void take(int calls) {
        for (int i = 0; i < calls; i++) {
            limits.take("registration", "me");
        }
    }
}
