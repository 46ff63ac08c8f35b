package stoa.catalog.search.entity;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Facet values as the search table keeps them: the facet's code and the value as told, in one text. */
final class FacetTokens {

    /** Stands between code and value, and in neither. */
    static final char SEPARATOR = '\u001f';
    static final String VENDOR = "vendor";

    private FacetTokens() { }

    /** {@code Shoe Size (EU)} becomes {@code shoe-size-eu}. */
    public static String code(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    /** The tokens of one facet; a list means each of its values. */
    static Stream<String> of(String name, Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().flatMap(one -> of(name, one));
        }
        var code = code(name);
        return value == null || code.isEmpty() ? Stream.empty() : Stream.of(token(code, text(value)));
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
