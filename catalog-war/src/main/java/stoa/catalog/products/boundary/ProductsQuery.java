package stoa.catalog.products.boundary;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of products may be asked for. */
public class ProductsQuery {

    @QueryParam("category") @Parameter(description = "Id or slug; branches included", example = "kitchen")
    String category;
    @QueryParam("collection") @Parameter(description = "Id or slug") String collection;
    @QueryParam("status") @Parameter(description = "Staff only: DRAFT, ACTIVE, ARCHIVED, comma-separated")
    String status;
    @QueryParam("currency") @Parameter(description = "ISO 4217; the store's default unless told") String currency;
    @QueryParam("sort") @Parameter(description = "name, price or createdAt; - reverses; -createdAt unless told")
    String sort;
    @QueryParam("limit") @Parameter(description = "1 to 100; 20 unless told") String limit;
    @QueryParam("cursor") @Parameter(description = "The next of the page before") String cursor;
    @QueryParam("count") @Parameter(description = "exact: tell the total") String count;
}
