package stoa.account.keys.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of API keys reads; told in the OpenAPI document. */
@Schema(name = "ApiKeyPage", requiredProperties = "items")
interface KeyPage {

    List<KeyView> getItems();

    /** The cursor of the next page; absent on the last. */
    String getNext();

    /** Only with {@code count=exact}. */
    Long getTotal();
}
