package stoa.order.inventory.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of locations reads; told in the OpenAPI document. */
@Schema(name = "LocationPage", requiredProperties = "items")
interface LocationPage {

    List<LocationView> getItems();

    /** The cursor of the next page; absent on the last. */
    String getNext();

    /** Only with {@code count=exact}. */
    Long getTotal();
}
