package stoa.kernel.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Has the server look at the access cookie: it does that for guarded resources only, unless it is asked to, other than
 * with a bearer token. What it would tell a caller whose cookie is not accepted is not told: such a cookie is none.
 */
final class CookieLogin {

    private static final Logger LOG = System.getLogger(CookieLogin.class.getName());

    private CookieLogin() { }

    static void attempt(HttpServletRequest request, HttpServletResponse response) {
        try {
            request.authenticate(new Untold(response));
        } catch (ServletException refused) {
            LOG.log(Level.DEBUG, "The access cookie was not accepted", refused);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Takes the server's challenge, and tells nobody. */
    private static final class Untold extends HttpServletResponseWrapper {

        private Untold(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) { }

        @Override
        public void sendError(int status, String message) { }

        @Override
        public void setStatus(int status) { }

        @Override
        public void setHeader(String name, String value) { }

        @Override
        public void addHeader(String name, String value) { }
    }
}
