package stoa.account.customers.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of customers reads; told in the OpenAPI document. */
@Schema(name = "CustomerPage", requiredProperties = "items")
interface CustomerPage {

    List<CustomerView> getItems();

    /** The cursor of the next page; absent on the last. */
    String getNext();

    /** Only with {@code count=exact}. */
    Long getTotal();
}
