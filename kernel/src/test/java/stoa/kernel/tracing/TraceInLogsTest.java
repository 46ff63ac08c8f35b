package stoa.kernel.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TraceInLogsTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @AfterEach
    void end() {
        TraceInLogs.end();
    }

    @Test
    void theCurrentTraceStandsInTheLogUntilItEnds() {
        var span = Span.wrap(SpanContext.create(TRACE, "00f067aa0ba902b7", TraceFlags.getSampled(), TraceState.getDefault()));
        try (var scope = span.makeCurrent()) {
            TraceInLogs.beginCurrent();
        }
        assertEquals(TRACE, logged());
        TraceInLogs.end();
        assertNull(logged());
    }

    @Test
    void withoutATraceOfOursTheCallersStays() {
        TraceInLogs.begin(TRACE);
        TraceInLogs.beginCurrent();
        assertEquals(TRACE, logged());
    }

    private static String logged() {
        var extensions = new HashMap<String, String>();
        LogRecordContext.getExtensions(extensions);
        return extensions.get("traceId");
    }
}
