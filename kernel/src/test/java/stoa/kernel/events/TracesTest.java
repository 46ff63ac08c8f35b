package stoa.kernel.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import io.opentelemetry.api.trace.TracerProvider;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import stoa.kernel.ids.Ids;

class TracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void whatAnEventCausesIsLoggedWithItsTrace() {
        var traces = new Traces();
        traces.tracer = TracerProvider.noop().get("test");
        var event = new CloudEvent("1.0", Ids.next(), "/stoa/cart", "stoa.cart.updated.v1", null, null, "cart", Ids.next(),
                1, "00-" + TRACE + "-00f067aa0ba902b7-01", null);
        var logged = new AtomicReference<String>();
        traces.within(List.of(event), () -> logged.set(logged()));
        assertEquals(TRACE, logged.get());
        assertNull(logged());
    }

    private static String logged() {
        var extensions = new HashMap<String, String>();
        LogRecordContext.getExtensions(extensions);
        return extensions.get("traceId");
    }
}
