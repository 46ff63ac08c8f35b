package stoa.account.consents.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of consents reads; told in the OpenAPI document. */
@Schema(name = "ConsentPage", requiredProperties = "items")
interface ConsentPage {

    List<ConsentView> getItems();

    /** The cursor of the next page; absent on the last. */
    String getNext();

    /** Only with {@code count=exact}. */
    Long getTotal();
}
