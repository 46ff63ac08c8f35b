package stoa.systemtests.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No document takes back what the last release, or before the first one the previous commit, promised. */
class CompatibilityTest {

    private final History history = new History(Contracts.root());

    /** An unpacked source archive has nothing to compare with; a build that decides over a change must have. */
    @BeforeEach
    void gitRemembers() {
        if ("true".equals(System.getenv("CI"))) {
            assertTrue(history.isThere(), "CI needs a git clone to compare the OpenAPI documents with");
        }
        Assumptions.assumeTrue(history.isThere(), "No git clone: nothing to compare the OpenAPI documents with");
    }

    @ParameterizedTest
    @MethodSource("wars")
    void nothingThatWasPromisedIsTakenBack(String war) {
        var now = Contracts.all().get(war);
        var promised = history.promised(Contracts.path(war)).map(Contracts::document);
        assertTrue(now != null || promised.isEmpty(), "the whole document is gone");
        assertEquals(List.of(), promised.map(old -> BreakingDifferences.between(old, now)).orElse(List.of()));
    }

    static Stream<String> wars() {
        return Contracts.wars().stream();
    }
}
