package stoa.kernel.events;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import stoa.kernel.tracing.TraceInLogs;

/** Carries a trace through the bus, as events carry it: a {@code traceparent} (W3C Trace Context, section 3.2). */
@ApplicationScoped
class Traces {

    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    @Inject Tracer tracer;

    /** The trace that the current thread works in, or null where nothing is traced. */
    static String current() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex() : null;
    }

    /** Does the work that events cause: of one, as part of the trace it came from; of many, linked with theirs. */
    void within(List<CloudEvent> events, Runnable work) {
        var span = (events.size() == 1 ? receiving(events.get(0)) : receiving(events)).startSpan();
        try (var scope = span.makeCurrent()) {
            TraceInLogs.beginCurrent();
            work.run();
        } finally {
            TraceInLogs.end();
            span.end();
        }
    }

    private SpanBuilder receiving(CloudEvent event) {
        return tracer.spanBuilder("receive " + event.type()).setSpanKind(SpanKind.CONSUMER)
                .setParent(Context.root().with(Span.wrap(parent(event.traceparent()))));
    }

    private SpanBuilder receiving(List<CloudEvent> events) {
        var span = tracer.spanBuilder("receive events").setSpanKind(SpanKind.CONSUMER).setNoParent();
        events.stream().map(event -> parent(event.traceparent())).filter(SpanContext::isValid).distinct()
                .forEach(span::addLink);
        return span;
    }

    private static SpanContext parent(String traceparent) {
        var parts = TRACEPARENT.matcher(String.valueOf(traceparent));
        return parts.matches() ? SpanContext.createFromRemoteParent(parts.group(1), parts.group(2),
                TraceFlags.fromHex(parts.group(3), 0), TraceState.getDefault()) : SpanContext.getInvalid();
    }
}
