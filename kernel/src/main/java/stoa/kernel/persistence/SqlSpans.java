package stoa.kernel.persistence;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** Tells each statement to the trace that it belongs to; without its parameters, as they may be personal. */
class SqlSpans implements SqlLogger {

    private final Tracer tracer;

    SqlSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public void logAfterExecution(StatementContext statement) {
        if (Span.current().isRecording()) {
            begin(statement).end(Instant.now());
        }
    }

    @Override
    public void logException(StatementContext statement, SQLException failure) {
        if (Span.current().isRecording()) {
            begin(statement).setStatus(StatusCode.ERROR, String.valueOf(failure.getSQLState())).end(Instant.now());
        }
    }

    private Span begin(StatementContext statement) {
        var started = statement.getExecutionMoment();
        return tracer.spanBuilder("postgresql").setSpanKind(SpanKind.CLIENT)
                .setStartTimestamp(started == null ? Instant.now() : started)
                .setAttribute("db.system.name", "postgresql")
                .setAttribute("db.query.text", statement.getRenderedSql())
                .startSpan();
    }
}
