package stoa.kernel.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The rule of who may begin. What has begun comes first: other contexts' calls are part of a request that was admitted
 * somewhere, so they always pass, and of a context's places some are kept for those who are in the middle of something,
 * as a shopper with a cart is.
 */
final class Door {

    private final Places places;
    private final int mostNew;

    /** @param mostNew at work at once, from which on nothing new is let in; 1 or more */
    Door(Places places, int mostNew) {
        this.places = places;
        this.mostNew = mostNew;
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
