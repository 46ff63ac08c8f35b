package stoa.kernel.web;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import stoa.kernel.ids.Ids;
import stoa.kernel.tracing.TraceInLogs;

/** Gives each request its id, in and out and in every log line; nothing may be cached unless its resource says so. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestFilter implements Filter {

    static final String REQUEST_ID = "X-Request-Id";
    private static final String TRACEPARENT = "traceparent";
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var told = http.getHeader(REQUEST_ID);
        var id = told != null && FIT.matcher(told).matches() ? told : Ids.next().toString();
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
            chain.doFilter(request, response);
        } finally {
            LogRecordContext.removeExtension("requestId");
            TraceInLogs.end();
            RequestIds.end();
        }
    }
}
