package stoa.catalog.search.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.catalog.products.boundary.ProductView;

/** The contract of a page of results. */
@Schema(name = "SearchPage")
public record SearchView(List<ProductView> items, String next, long total, List<FacetView> facets,
        @Schema(description = "The text that was searched for instead, when words of the query had typing errors")
        String corrected) {

    /** What results can be narrowed by. */
    @Schema(name = "Facet")
    public record FacetView(@Schema(description = "category, price, availability, or the code in attributes.<code>;"
            + " the code of an attribute or option called as one of these three ends in -attribute") String code,
            
            @Schema(enumeration = {"CATEGORY", "RANGE", "TERMS"}) String type, List<ValueView> values) { }

    /** A value of a facet, with the number of products that have it under all other filters. */
    @Schema(name = "FacetValue")
    public record ValueView(String value, String label, long count) { }
}
