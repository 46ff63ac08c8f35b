package stoa.order.inventory.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.order.inventory.entity.StockMovement;

/** How a page of stock movements reads; told in the OpenAPI document. */
@Schema(name = "StockMovementPage", requiredProperties = "items")
interface StockMovementPage {

    List<StockMovement> getItems();

    /** The cursor of the next page; absent on the last. */
    String getNext();

    /** Only with {@code count=exact}. */
    Long getTotal();
}
