package stoa.order.inventory.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of stock levels reads; told in the OpenAPI document. */
@Schema(name = "StockLevelPage", requiredProperties = "items")
interface StockLevelPage {

    List<StockLevelView> getItems();

    /** The cursor of the next page; absent on the last. */
    String getNext();

    /** Only with {@code count=exact}. */
    Long getTotal();
}
