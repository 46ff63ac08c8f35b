package stoa.catalog.search.entity;

import java.util.Locale;
import java.util.Map;

/** PostgreSQL's text search configurations, by the language of a text. */
final class Dictionaries {

    /** Words as they stand, without accents. */
    static final String SIMPLE = "stoa_simple";

    private static final Map<String, String> STEMMING = Map.ofEntries(
            Map.entry("da", "danish"), Map.entry("nl", "dutch"), Map.entry("en", "english"),
            Map.entry("fi", "finnish"), Map.entry("fr", "french"), Map.entry("de", "german"),
            Map.entry("hu", "hungarian"), Map.entry("it", "italian"), Map.entry("nb", "norwegian"),
            Map.entry("nn", "norwegian"), Map.entry("no", "norwegian"), Map.entry("pt", "portuguese"),
            Map.entry("ro", "romanian"), Map.entry("ru", "russian"), Map.entry("es", "spanish"),
            Map.entry("sv", "swedish"), Map.entry("tr", "turkish"));

    private Dictionaries() { }

    /** The configuration that knows the language's stems; the simple one for a language without. */
    static String of(String locale) {
        var stemming = STEMMING.get(Locale.forLanguageTag(locale).getLanguage());
        return stemming == null ? SIMPLE : "stoa_" + stemming;
    }
}
