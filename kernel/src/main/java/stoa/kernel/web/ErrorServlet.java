package stoa.kernel.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import stoa.kernel.json.Json;
import stoa.kernel.problems.Problem;

/** Gives a document to errors that never reach Jakarta REST; the web fragment names it as the error page. */
@WebServlet(urlPatterns = ErrorServlet.PATH)
public class ErrorServlet extends HttpServlet {

    static final String PATH = "/-/error";
    private static final long serialVersionUID = 1L;

    /** What the server refuses before any filter sees it has no id yet. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (RequestIds.current().isPresent()) {
            answer(request, response);
            return;
        }
        RequestIds.begin(Optional.ofNullable(response.getHeader(RequestFilter.REQUEST_ID))
                .orElseGet(() -> RequestFilter.idOf(request)));
        try {
            answer(request, response);
        } finally {
            RequestIds.end();
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri : request.getRequestURI();
        RequestIds.current().ifPresent(id -> response.setHeader(RequestFilter.REQUEST_ID, id));
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status);
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(
                ProblemDocument.of(new Problem(RestMapper.typeOf(status)), path)));
    }
}
