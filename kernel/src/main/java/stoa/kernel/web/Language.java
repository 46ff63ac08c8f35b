package stoa.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Locale;
import stoa.kernel.settings.Setting;

/** The language in which texts are told: the best of the store's for the request's {@code Accept-Language}. */
@ApplicationScoped
public class Language {

    @Inject HttpServletRequest request;
    @Inject @Setting("stoa.store.locale") String fallback;
    @Inject @Setting("stoa.store.locales") List<String> locales;

    public Locale locale() {
        var asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked == null ? Locale.forLanguageTag(fallback) : best(asked);
    }

    private Locale best(String asked) {
        try {
            var best = Locale.lookupTag(LanguageRange.parse(asked), locales);
            return Locale.forLanguageTag(best == null ? fallback : best);
        } catch (IllegalArgumentException unreadable) {
            return Locale.forLanguageTag(fallback);
        }
    }
}
