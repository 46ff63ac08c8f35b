package stoa.kernel.limits;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the current request's caller stands with each limit that was asked. */
@RequestScoped
class Standings {

    private final Map<String, Standing> known = new LinkedHashMap<>();

    void tell(Standing standing) {
        known.put(standing.limit().name(), standing);
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    /** The value of {@code RateLimit-Policy}. */
    String policies() {
        return list(standing -> standing.limit().policy());
    }

    /** The value of {@code RateLimit}. */
    String told() {
        return list(Standing::told);
    }

    private String list(Function<Standing, String> member) {
        return known.values().stream().map(member).collect(Collectors.joining(", "));
    }
}
