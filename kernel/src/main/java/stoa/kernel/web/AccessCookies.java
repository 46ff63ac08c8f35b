package stoa.kernel.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * The cookies that a browser may hold its tokens in. {@code __Host-} binds them to the host that set them
 * (RFC 6265bis, section 4.1.3.2). The server's configuration names the first one too, and takes it for the bearer
 * token where the Authorization header brings none.
 */
public final class AccessCookies {

    public static final String ACCESS = "__Host-stoa-access";
    public static final String REFRESH = "__Host-stoa-refresh";

    static final String BEARER = "Bearer ";

    private AccessCookies() { }

    /** Whether the request may act by a cookie: it brings one, and no bearer token of its own. */
    static boolean decide(ContainerRequestContext request) {
        boolean own = Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(credential -> credential.startsWith(BEARER)).isPresent();
        return !own && (request.getCookies().containsKey(ACCESS) || request.getCookies().containsKey(REFRESH));
    }
}
