package stoa.kernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

class QueryValuesTest {

    @Test
    void whatIsAbsentIsNull() {
        assertNull(QueryValues.uuid("id", null));
        assertNull(QueryValues.instant("at.gte", null));
        assertNull(QueryValues.constant("day", DayOfWeek.class, null));
        assertNull(QueryValues.constants("day", DayOfWeek.class, null));
        assertNull(QueryValues.oneOf("context", Set.of("cart"), null));
        assertNull(QueryValues.list("sku", null));
    }

    @Test
    void whatFitsIsRead() {
        var id = UUID.fromString("019a9f00-0000-7000-8000-000000000001");
        assertEquals(id, QueryValues.uuid("id", id.toString()));
        assertEquals(Instant.parse("2026-01-31T11:00:00Z"), QueryValues.instant("at.gte", "2026-01-31T12:00:00+01:00"));
        assertEquals(DayOfWeek.MONDAY, QueryValues.constant("day", DayOfWeek.class, "MONDAY"));
        assertEquals(List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), QueryValues.constants("day", DayOfWeek.class, "SUNDAY,MONDAY"));
        assertEquals(List.of(DayOfWeek.SUNDAY), QueryValues.constants("day", DayOfWeek.class, QueryValuesTest::code, "sunday"));
        assertEquals("cart", QueryValues.oneOf("context", Set.of("cart", "order"), "cart"));
        assertEquals(List.of("A", ""), QueryValues.list("sku", "A,"));
    }

    @Test
    void whatDoesNotFitIsRefusedByItsName() {
        assertRefused("id", () -> QueryValues.uuid("id", "019A9F00-0000-7000-8000-000000000001"));
        assertRefused("at.gte", () -> QueryValues.instant("at.gte", "yesterday"));
        assertRefused("day", () -> QueryValues.constant("day", DayOfWeek.class, "monday"));
        assertRefused("day", () -> QueryValues.constants("day", DayOfWeek.class, "MONDAY,"));
        assertRefused("day", () -> QueryValues.constants("day", DayOfWeek.class, QueryValuesTest::code, "SUNDAY"));
        assertRefused("context", () -> QueryValues.oneOf("context", Set.of("cart", "order"), "carts"));
        assertRefused("sku", () -> QueryValues.list("sku", ",".repeat(100)));
    }

    private static void assertRefused(String name, Executable reading) {
        var refused = assertThrows(Problem.class, reading);
        assertEquals(CommonProblem.INVALID_REQUEST, refused.type());
        assertEquals(name, refused.errors().get(0).pointer());
    }

    private static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
