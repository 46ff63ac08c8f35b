package stoa.kernel.web;

import java.util.Optional;

/** The id of the request that the current thread works for; it is handed on to calls and told in problems and logs. */
public final class RequestIds {

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestIds() { }

    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static void begin(String id) {
        CURRENT.set(id);
    }

    static void end() {
        CURRENT.remove();
    }
}
