package stoa.account.roles.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of roles reads; told in the OpenAPI document. */
@Schema(name = "RolePage", requiredProperties = "items")
interface RolePage {

    List<RoleView> getItems();

    /** The cursor of the next page; absent on the last. */
    String getNext();

    /** Only with {@code count=exact}. */
    Long getTotal();
}
