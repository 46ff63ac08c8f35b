package stoa.catalog.documents.entity;

import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The usual order of names in a language, as bytes that sort alike on every database. */
public final class NameOrder {

    /** Building one costs more than a thousand keys; it serves one thread at a time, hence a clone for each. */
    private static final Map<String, Collator> COLLATORS = new ConcurrentHashMap<>();

    private NameOrder() { }

    /** A key in hexadecimal; a shorter word comes before a longer one that begins with it. */
    public static String key(String name, String locale) {
        var collator = (Collator) COLLATORS.computeIfAbsent(locale, NameOrder::collator).clone();
        return HexFormat.of().formatHex(collator.getCollationKey(name).toByteArray());
    }

    private static Collator collator(String locale) {
        var collator = spaced(Collator.getInstance(Locale.forLanguageTag(locale)));
        collator.setStrength(Collator.TERTIARY);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return collator;
    }

    /** The JDK's rules ignore spaces at first sight; in the usual order "Blue Zebra" comes before "Bluebird". */
    private static Collator spaced(Collator collator) {
        if (!(collator instanceof RuleBasedCollator rules)) {
            return collator;
        }
        try {
            return new RuleBasedCollator(rules.getRules().replaceFirst("<'_'", "<' '<'_'"));
        } catch (ParseException unforeseen) {
            return collator;
        }
    }
}
