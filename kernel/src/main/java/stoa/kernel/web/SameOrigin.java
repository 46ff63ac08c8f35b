package stoa.kernel.web;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by what a browser says of a request, and no page can make it say, whether one of our own pages sent it
 * (Fetch Metadata; RFC 6454, section 7). Who says nothing is not believed.
 *
 * @param host    what the request was sent to, with the port if it is told
 * @param allowed other origins whose pages are ours, as {@code https://shop.example}
 */
record SameOrigin(String host, Set<String> allowed) {

    /** @param fetchSite {@code Sec-Fetch-Site}, or null; @param origin {@code Origin}, or null */
    boolean sent(String fetchSite, String origin) {
        return "same-origin".equals(fetchSite) || origin != null && (allowed.contains(origin) || isOwn(origin));
    }

    /** The scheme is not compared: TLS ends before this server. */
    private boolean isOwn(String origin) {
        return host != null && authority(origin).filter(host::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> authority(String origin) {
        return origin.matches("https?://[^/?#@\\s]+") ? Optional.ofNullable(URI.create(origin).getRawAuthority()) : Optional.empty();
    }
}
