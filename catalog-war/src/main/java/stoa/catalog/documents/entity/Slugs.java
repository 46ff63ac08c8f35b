package stoa.catalog.documents.entity;

import java.text.Normalizer;
import java.util.Locale;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** Names as they stand in addresses: letters and digits of any script, words joined by hyphens. */
public final class Slugs {

    private static final int LONGEST = 200;
    private static final String UUID_SHAPE = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private Slugs() { }

    /** {@code Crème brûlée, 2 kg} becomes {@code creme-brulee-2-kg}; empty if the name holds no letter and no digit. */
    public static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                .replace("ß", "ss").replace("æ", "ae").replace("ø", "o").replaceAll("['’]", "");
        var words = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return words.length() <= LONGEST ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST))).replaceAll("-$", "");
    }

    /**
     * The slug that was told, or one made from the name.
     *
     * @throws Problem INVALID_REQUEST if it can't stand in a path
     */
    public static String chosen(String told, String name) {
        var slug = told == null ? of(name) : told;
        if (!isSlug(slug)) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .error("/slug", "invalid", "must consist of letters, digits, hyphens, dots and underscores");
        }
        return slug;
    }

    /** Whether it can stand in a path and can't be taken for an id. */
    public static boolean isSlug(String slug) {
        return slug.length() <= 255 && slug.matches("[\\p{L}\\p{N}\\p{M}._~-]+") && !slug.matches("\\.+")
                && !slug.matches(UUID_SHAPE);
    }
}
