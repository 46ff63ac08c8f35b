package stoa.catalog.documents.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that the documents of one product are made of. */
public record Material(UUID id, long version, String status, String vendor, Map<String, Object> attributes,
        List<String> options, List<Text> texts, List<UUID> categoryIds, List<Media> media, int variantCount,
        String availability, Map<String, List<String>> values, List<Range> ranges, List<VariantRow> variants,
        Instant createdAt, Instant updatedAt) {

    /** A product in one language. */
    public record Text(String locale, String name, String slug, String description, Map<String, String> seo) { }

    public record Media(UUID mediaId, String url, String alt, Integer width, Integer height) { }

    /** The lowest and the highest price in a currency, in its smallest unit. */
    public record Range(String currency, long min, long max) { }

    /** The text in a language, or else in the fallback one, which every product has. */
    public Text text(String locale, String fallback) {
        return texts.stream().filter(text -> text.locale().equals(locale)).findFirst()
                .orElseGet(() -> texts.stream().filter(text -> text.locale().equals(fallback)).findFirst()
                        .orElse(texts.get(0)));
    }

    /** The price range in a currency; null if no variant has a price in it. */
    public Range range(String currency) {
        return ranges.stream().filter(range -> range.currency().equals(currency)).findFirst().orElse(null);
    }
}
