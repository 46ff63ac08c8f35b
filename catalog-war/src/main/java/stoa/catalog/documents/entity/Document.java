package stoa.catalog.documents.entity;

import java.util.List;
import java.util.UUID;

/**
 * The prepared answers about one product in one language and currency.
 *
 * @param etag   changes whenever an answer does
 * @param list   a JSON object without its closing brace and without {@code categories}
 * @param detail likewise
 * @param nameKey sorts as the language does; hexadecimal
 */
public record Document(UUID productId, String locale, String currency, String status, String slug, long version,
        String etag, String list, String detail, List<UUID> categoryIds, String availability, String nameKey,
        Long priceMin, Long priceMax, String createdAt) { }
