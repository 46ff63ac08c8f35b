package stoa.kernel.web;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * What the server knows of a caller whom it verified, with one role more, that the server's own filter does not know:
 * {@code **}, anybody who is verified (Jakarta Servlet 6.1, section 13.3).
 */
record KnownCaller(SecurityContext server) implements SecurityContext {

    private static final String ANYBODY = "**";

    @Override
    public Principal getUserPrincipal() {
        return server.getUserPrincipal();
    }

    @Override
    public boolean isUserInRole(String role) {
        return ANYBODY.equals(role) || server.isUserInRole(role);
    }

    @Override
    public boolean isSecure() {
        return server.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return server.getAuthenticationScheme();
    }
}
