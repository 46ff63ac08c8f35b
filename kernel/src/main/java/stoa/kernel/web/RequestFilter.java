package stoa.kernel.web;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.regex.Pattern;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.tracing.TraceInLogs;

/**
 * Gives each request its id, in and out and in every log line; nothing may be cached unless its resource says so. What
 * the server can't do as well is refused here, before its body is read or the database asked.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestFilter implements Filter {

    static final String REQUEST_ID = "X-Request-Id";
    private static final String TRACEPARENT = "traceparent";
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    @Inject Admission admission;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var id = idOf(http);
        RequestIds.begin(id);
        LogRecordContext.addExtension("requestId", id);
        var trace = TRACE.matcher(String.valueOf(http.getHeader(TRACEPARENT)));
        if (trace.matches()) {
            TraceInLogs.begin(trace.group(1));
        }
        var answer = (HttpServletResponse) response;
        answer.setHeader(REQUEST_ID, id);
        answer.setHeader("Cache-Control", "no-store");
        try {
            admitted(http, answer, chain);
        } finally {
            LogRecordContext.removeExtension("requestId");
            TraceInLogs.end();
            RequestIds.end();
        }
    }

    /** The id that the caller gives the request, or a new one. */
    static String idOf(HttpServletRequest request) {
        var told = request.getHeader(REQUEST_ID);
        return told != null && FIT.matcher(told).matches() ? told : Ids.next().toString();
    }

    private void admitted(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!admission.enter(request)) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            admission.leave(request);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var busy = new Problem(CommonProblem.BUSY);
        response.setStatus(busy.type().kind().status());
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(ProblemDocument.of(busy, request.getRequestURI())));
    }
}
