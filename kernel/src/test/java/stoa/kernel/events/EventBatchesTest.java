package stoa.kernel.events;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EventBatchesTest {

    @Test
    void oneEventTravelsAsItself() {
        assertEquals(List.of("{}"), EventBatches.of(List.of("{}")));
        assertFalse(EventBatches.isBatch("{}"));
    }

    @Test
    void severalTravelAsAnArrayInTheirOrder() {
        assertEquals(List.of("[1,2,3]"), EventBatches.of(List.of("1", "2", "3")));
        assertTrue(EventBatches.isBatch("[1,2,3]"));
    }

    @Test
    void noneIsNoMessage() {
        assertEquals(List.of(), EventBatches.of(List.of()));
    }

    @Test
    void aMessageThatGrowsTooLongIsClosed() {
        var half = "x".repeat(EventBatches.LONGEST / 2);
        var whole = "y".repeat(EventBatches.LONGEST + 1);
        assertEquals(List.of("[" + half + "," + half + "]", "z", whole, "[z,z]"),
                EventBatches.of(List.of(half, half, "z", whole, "z", "z")));
    }
}
