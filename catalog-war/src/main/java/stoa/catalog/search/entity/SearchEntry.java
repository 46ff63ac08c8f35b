package stoa.catalog.search.entity;

import java.util.List;
import java.util.UUID;

/**
 * What an ACTIVE product is found by in one language.
 *
 * @param dictionary   the text search configuration of the language
 * @param nameWords    words of weight A
 * @param vendorWords  words of weight B
 * @param tagWords     words of weight B
 * @param optionWords  words of weight C
 * @param descriptionWords words of weight D
 * @param facets       tokens of {@link FacetTokens}, each once
 */
public record SearchEntry(UUID productId, String locale, String name, String slug, String vendor, String dictionary,
        String nameWords, String vendorWords, String tagWords, String optionWords, String descriptionWords,
        List<String> facets) { }
