package stoa.catalog.documents.control;

import java.util.Map;
import java.util.UUID;
import stoa.catalog.documents.entity.VariantRow;
import stoa.kernel.money.Money;

/**
 * A variant as shoppers read it.
 *
 * @param name  the product's
 * @param price absent if it has none in the asked currency: then it can't be bought in it
 */
public record VariantView(UUID id, String sku, String name, Map<String, String> options, Money price,
        Money compareAtPrice, String availability, Integer weightGrams, Media media) {

    public record Media(String url, String alt) { }

    public static VariantView of(VariantRow row, String name, String currency) {
        var price = row.price(currency);
        return new VariantView(row.id(), row.sku(), name, row.options(),
                price == null ? null : Money.ofMinor(price.amount(), currency),
                price == null || price.compareAt() == null ? null : Money.ofMinor(price.compareAt(), currency),
                row.availability(), row.weightGrams(),
                row.mediaUrl() == null ? null : new Media(row.mediaUrl(), row.mediaAlt()));
    }
}
