package stoa.notification.mails.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of messages reads; told in the OpenAPI document. */
@Schema(name = "MessagePage", requiredProperties = "items")
interface MessagePage {

    List<MessageView> getItems();

    /** The cursor of the next page; absent on the last. */
    String getNext();

    /** Only with {@code count=exact}. */
    Long getTotal();
}
