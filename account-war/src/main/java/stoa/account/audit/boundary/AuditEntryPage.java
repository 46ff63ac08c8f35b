package stoa.account.audit.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a page of audit entries reads; told in the OpenAPI document. */
@Schema(name = "AuditEntryPage", requiredProperties = "items")
interface AuditEntryPage {

    List<AuditEntryView> getItems();

    /** The cursor of the next page; absent on the last. */
    String getNext();

    /** Only with {@code count=exact}. */
    Long getTotal();
}
