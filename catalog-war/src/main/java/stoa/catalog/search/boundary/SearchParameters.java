package stoa.catalog.search.boundary;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a search may be asked for; {@code category} and {@code attributes.<code>} may be repeated. */
public class SearchParameters {

    @QueryParam("q") @Parameter(description = "Words that the product has in name, vendor, tags, options or description; "
            + "all products unless told", example = "stoneware mug")
    String text;
    @QueryParam("price.gte") @Parameter(description = "In the asked currency", example = "10.00") String least;
    @QueryParam("price.lte") @Parameter(description = "In the asked currency", example = "49.99") String most;
    @QueryParam("inStock") @Parameter(description = "true: only what can be bought now") String inStock;
    @QueryParam("currency") @Parameter(description = "ISO 4217; the store's default unless told") String currency;
    @QueryParam("sort") @Parameter(description = "relevance, price, name or createdAt; - reverses; relevance unless told")
    String sort;
    @QueryParam("limit") @Parameter(description = "1 to 100; 20 unless told") String limit;
    @QueryParam("cursor") @Parameter(description = "The next of the page before") String cursor;
    @QueryParam("count") @Parameter(description = "exact; the total is told anyway") String count;
}
