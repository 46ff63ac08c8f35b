package stoa.catalog.search.entity;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Facet values as the search table keeps them: the facet's code and the value as told, in one text. */
final class FacetTokens {

    /** Stands between code and value, and in neither. */
    static final char SEPARATOR = '\u001f';
    static final String VENDOR = "vendor";
    /** Facets that are no attributes, though an option or attribute may be called so. */
    private static final Set<String> OTHERS = Set.of("category", "price", "availability");

    private FacetTokens() { }

    /** {@code Shoe Size (EU)} becomes {@code shoe-size-eu}; {@code Price} becomes {@code price-attribute}. */
    static String code(String name) {
        var code = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return OTHERS.contains(code) ? code + "-attribute" : code;
    }

    /** The tokens of one facet; a list means each of its values. What is too long to be asked for is none. */
    static Stream<String> of(String name, Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().flatMap(one -> of(name, one));
        }
        var code = code(name);
        return value == null || code.isEmpty() || text(value).length() > SearchQuery.LONGEST ? Stream.empty()
                : Stream.of(token(code, text(value)));
    }

    /** The tokens that a choice of values stands for. */
    static List<String> chosen(String code, Collection<String> values) {
        return values.stream().map(value -> token(code, value)).toList();
    }

    private static String token(String code, String value) {
        return code + SEPARATOR + value.replace(SEPARATOR, ' ');
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
