package stoa.account.tokens.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Duration;
import stoa.account.signing.control.SignToken;
import stoa.account.tokens.control.Granted;
import stoa.kernel.settings.Setting;
import stoa.kernel.web.AccessCookies;

/**
 * Tokens in cookies that no script reads, that go over TLS only (and to localhost), to this host only, and not with
 * what other sites' pages send (RFC 6265bis, section 4.1).
 */
@ApplicationScoped
class TokenCookies {

    private static final Duration ACCESS_LIFE = Duration.ofSeconds(SignToken.LIFE_SECONDS);

    @Inject @Setting("stoa.account.sessions.days") int days;

    /** The answer to who asked for tokens. @param cookies whether they are set rather than told; null is no */
    Response answer(Granted granted, Boolean cookies) {
        return Boolean.TRUE.equals(cookies) ? set(granted) : Response.ok(TokenView.of(granted)).build();
    }

    private Response set(Granted granted) {
        var answer = with(Response.ok(TokenView.inCookies()), AccessCookies.ACCESS, granted.accessToken(), ACCESS_LIFE);
        return granted.refreshToken() == null ? answer.build()
                : with(answer, AccessCookies.REFRESH, granted.refreshToken(), Duration.ofDays(days)).build();
    }

    /** An answer by which a browser forgets them. */
    Response cleared() {
        var answer = with(Response.noContent(), AccessCookies.ACCESS, "", Duration.ZERO);
        return with(answer, AccessCookies.REFRESH, "", Duration.ZERO).build();
    }

    private static ResponseBuilder with(ResponseBuilder answer, String name, String value, Duration life) {
        return answer.header(HttpHeaders.SET_COOKIE, name + "=" + value + "; Path=/; Max-Age=" + life.toSeconds()
                + "; Secure; HttpOnly; SameSite=Strict");
    }
}
