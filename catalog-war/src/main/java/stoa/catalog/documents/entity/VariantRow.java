package stoa.catalog.documents.entity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A variant as shoppers are told of it. */
public record VariantRow(UUID id, String sku, int position, Map<String, String> options, String availability,
        Integer weightGrams, String mediaUrl, String mediaAlt, List<Price> prices) {

    /** In the currency's smallest unit; {@code compareAt} is the struck-out price. */
    public record Price(String currency, long amount, Long compareAt) { }

    /** The price in a currency; null if there is none. */
    public Price price(String currency) {
        return prices.stream().filter(price -> price.currency().equals(currency)).findFirst().orElse(null);
    }
}
