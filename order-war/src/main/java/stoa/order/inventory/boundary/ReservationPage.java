package stoa.order.inventory.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.order.inventory.entity.Reservation;

/** How a page of reservations reads; told in the OpenAPI document. */
@Schema(name = "ReservationPage", requiredProperties = "items")
interface ReservationPage {

    List<Reservation> getItems();

    /** The cursor of the next page; absent on the last. */
    String getNext();

    /** Only with {@code count=exact}. */
    Long getTotal();
}
