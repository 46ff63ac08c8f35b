package stoa.account.staff.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of staff reads; told in the OpenAPI document. */
@Schema(name = "StaffPage", requiredProperties = "items")
interface StaffPage {

    List<StaffView> getItems();

    /** The cursor of the next page; absent on the last. */
    String getNext();

    /** Only with {@code count=exact}. */
    Long getTotal();
}
