package stoa.kernel.tracing;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import io.opentelemetry.api.trace.Span;

/** Puts the trace that the current thread works in into each of its log lines, until that is ended. */
public final class TraceInLogs {

    private static final String TRACE_ID = "traceId";

    private TraceInLogs() { }

    /** @param traceId 32 hexadecimal digits (W3C Trace Context, section 3.2.2.3) */
    public static void begin(String traceId) {
        LogRecordContext.addExtension(TRACE_ID, traceId);
    }

    /** Begins with the current span's trace; where nothing is traced, all stays as it is. */
    public static void beginCurrent() {
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            begin(span.getTraceId());
        }
    }

    public static void end() {
        LogRecordContext.removeExtension(TRACE_ID);
    }
}
