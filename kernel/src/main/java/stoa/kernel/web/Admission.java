package stoa.kernel.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import stoa.kernel.Context;
import stoa.kernel.settings.Settings;

/**
 * Decides whether a request may begin. What has begun comes first: other contexts' calls are part of a request that was
 * admitted somewhere, so they always pass, and of a context's places some are kept for those who are in the middle of
 * something, as a shopper with a cart is.
 */
@ApplicationScoped
class Admission {

    private static final Duration PATIENCE = Duration.ofMillis(80);

    @Inject Context context;

    private Places places;
    private int mostNew;

    @PostConstruct
    void open() {
        places = new Places(setting("admitted"), setting("waiting"), PATIENCE);
        mostNew = setting("admitted-new");
    }

    private int setting(String name) {
        return Settings.config().getValue("stoa." + context.name() + ".web." + name, Integer.class);
    }

    /** @return false if there is too much to do; otherwise {@link #leave} has to follow */
    boolean enter(HttpServletRequest request) {
        return isCallOfOurs(request) || (!beginsSomething(request) || places.taken() < mostNew) && places.enter();
    }

    void leave(HttpServletRequest request) {
        if (!isCallOfOurs(request)) {
            places.leave();
        }
    }

    private static boolean isCallOfOurs(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/internal/", request.getContextPath().length());
    }

    /** A POST to the context itself: a new cart, a new order. */
    private static boolean beginsSomething(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().length() <= request.getContextPath().length() + 1;
    }
}
