package stoa.catalog.search.entity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Any text as the words that it is found by: letters and digits of all scripts, in lower case. */
public final class SearchWords {

    /** A run of letters and digits; apostrophes inside a word belong to it. */
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}]|['’](?=\\p{L}))*");
    private static final int LONGEST = 100;

    private SearchWords() { }

    /** The words of a text, in its order. */
    public static List<String> of(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).results().map(MatchResult::group)
                .map(SearchWords::fold).filter(word -> word.length() <= LONGEST).toList();
    }

    /** A text with some of its words replaced, and otherwise as it was. */
    public static String replace(String text, Map<String, String> words) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(word -> Matcher.quoteReplacement(words.getOrDefault(fold(word.group()), word.group())));
    }

    /** The words of a text, parted by spaces: every parser reads them alike. */
    static String spaced(String text) {
        return text == null ? "" : String.join(" ", of(text));
    }

    /** HTML without its tags and with its most usual entities resolved. */
    static String withoutTags(String html) {
        return html == null ? "" : html.replaceAll("<[^<>]*>", " ").replaceAll("&nbsp;|&#160;", " ")
                .replace("&amp;", "&").replaceAll("&[a-zA-Z0-9#]{1,10};", " ");
    }

    static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("['’]", "");
    }
}
