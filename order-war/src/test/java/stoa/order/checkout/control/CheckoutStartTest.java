package stoa.order.checkout.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CheckoutStartTest {

    @Test
    void aMisspeltCapturePolicyStopsTheStart() {
        var start = new CheckoutStart();
        start.capture = "placement";
        var stopped = assertThrows(IllegalStateException.class, start::start);
        assertTrue(stopped.getMessage().contains("stoa.store.capture"), stopped.getMessage());
    }

    @Test
    void thePolicyIsReadAsItIsDocumented() {
        assertEquals(CapturePolicy.PLACING, CapturePolicy.of("placing"));
        assertEquals(CapturePolicy.SHIPPING, CapturePolicy.of("shipping"));
    }
}
