package stoa.account.sessions.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of sessions reads; told in the OpenAPI document. */
@Schema(name = "SessionPage", requiredProperties = "items")
interface SessionPage {

    List<SessionView> getItems();

    /** The cursor of the next page; absent on the last. */
    String getNext();

    /** Only with {@code count=exact}. */
    Long getTotal();
}
