package stoa.order.inventory.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.order.inventory.entity.Difference;

/** Whether the levels agree with the ledgers they are sums of. */
@Schema(name = "Reconciliation")
public record ReconciliationView(boolean consistent,
        @Schema(description = "At most 1,000") List<Difference> differences) {

    static ReconciliationView of(List<Difference> differences) {
        return new ReconciliationView(differences.isEmpty(), differences);
    }
}
