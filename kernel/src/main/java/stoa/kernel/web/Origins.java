package stoa.kernel.web;

import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** The other origins whose pages may call from browsers, with the cookies that they hold for this one. */
public final class Origins {

    private static final String KEY = "stoa.cors.origins";
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?|https?://\\[[0-9a-f:]+](:\\d{1,5})?");

    private Origins() { }

    /** @throws IllegalStateException unless each is one origin by its name; an asterisk would open all that cookies open */
    public static void require(Config config) {
        config.getOptionalValues(KEY, String.class).orElse(List.of()).stream().map(String::strip)
                .filter(origin -> !ORIGIN.matcher(origin).matches()).findFirst().ifPresent(unfit -> {
                    throw new IllegalStateException("Not an origin: STOA_CORS_ORIGINS names " + unfit
                            + ", but each is to be as https://shop.example");
                });
    }
}
