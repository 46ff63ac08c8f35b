package stoa.kernel.paging;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.time.Times;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PageRequestTest {

    @Test
    void aPageHasTwentyItemsUnlessTold() {
        assertEquals(20, PageRequest.of(null, null, null).limit());
        assertEquals(7, PageRequest.of("7", null, null).limit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "1.5", "x", "", "99999999999", "٣"})
    void aLimitOutsideOneToHundredIsRefused(String limit) {
        assertThrows(Problem.class, () -> PageRequest.of(limit, null, null));
    }

    @Test
    void aCursorGoesOnAfterTheLastRowSeen() {
        var first = PageRequest.of("2", null, null, "filter").page(rows(3), row -> List.of("k" + row));
        assertEquals(List.of(0, 1), first.items());
        assertEquals(List.of("k1"), PageRequest.of("2", first.next(), null, "filter").after().orElseThrow());
    }

    @Test
    void theLastPageHasNoCursor() {
        assertNull(PageRequest.of("3", null, null).page(rows(3), row -> List.of("k")).next());
    }

    @Test
    void aCursorBelongsToItsFilter() {
        var next = PageRequest.of("1", null, null, "red", "name").page(rows(2), row -> List.of("k")).next();
        assertThrows(Problem.class, () -> PageRequest.of("1", next, null, "blue", "name"));
        assertTrue(PageRequest.of("1", next, null, "red", "name").after().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bnVsbA", "e30", "W10", "eyJmaWx0ZXIiOiJ4Iiwia2V5IjpbbnVsbF19", "\u0000"})
    void aBrokenCursorIsRefused(String cursor) {
        assertThrows(Problem.class, () -> PageRequest.of(null, cursor, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2026-01-01T00:00:00Z", "-100000-01-01T00:00:00Z", "1\u0000"})
    void aCursorWithAnotherKeyIsRefused(String key) {
        var forged = PageRequest.of("1", null, null).page(rows(2), row -> List.of(key)).next();
        assertRefused(() -> PageRequest.of(null, forged, null).after(parts -> Integer.parseInt(parts.get(0))));
        assertRefused(() -> PageRequest.of(null, forged, null).after(parts -> Times.parse(parts.get(0)) + parts.get(1)));
    }

    private static void assertRefused(Executable work) {
        assertEquals(CommonProblem.INVALID_REQUEST, assertThrows(Problem.class, work).type());
    }

    @Test
    void aKeyIsReadAsTheListWantsIt() {
        var next = PageRequest.of("1", null, null).page(rows(2), row -> List.of("7")).next();
        assertEquals(7, PageRequest.of(null, next, null).after(key -> Integer.parseInt(key.get(0))).orElseThrow());
    }

    @Test
    void onlyAnExactCountCanBeAskedFor() {
        assertTrue(PageRequest.of(null, null, "exact").exactCount());
        assertThrows(Problem.class, () -> PageRequest.of(null, null, "rough"));
    }

    private static List<Integer> rows(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
