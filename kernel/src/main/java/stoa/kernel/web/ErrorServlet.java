package stoa.kernel.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import stoa.kernel.json.Json;
import stoa.kernel.problems.Problem;

/** Gives a document to errors that never reach Jakarta REST; the web fragment names it as the error page. */
@WebServlet(urlPatterns = ErrorServlet.PATH)
public class ErrorServlet extends HttpServlet {

    static final String PATH = "/-/error";
    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri : request.getRequestURI();
        response.setStatus(status);
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.getOutputStream().write(Json.mapper().writeValueAsBytes(
                ProblemDocument.of(new Problem(RestMapper.typeOf(status)), path)));
    }
}
