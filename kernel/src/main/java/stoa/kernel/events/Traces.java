package stoa.kernel.events;

import io.opentelemetry.api.trace.Span;

/** The trace that the current thread works in, as events carry it (W3C Trace Context, section 3.2). */
final class Traces {

    private Traces() { }

    /** The {@code traceparent}, or null where nothing is traced. */
    static String current() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex() : null;
    }
}
