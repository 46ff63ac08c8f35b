package stoa.account.customers.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of groups of customers reads; told in the OpenAPI document. */
@Schema(name = "GroupPage", requiredProperties = "items")
interface GroupPage {

    List<GroupView> getItems();

    /** The cursor of the next page; absent on the last. */
    String getNext();

    /** Only with {@code count=exact}. */
    Long getTotal();
}
