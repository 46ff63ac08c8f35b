package stoa.catalog.products.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.documents.control.PrepareDocuments;
import stoa.catalog.products.entity.Products;
import stoa.kernel.settings.Setting;

/** Prepares what is shown and found of products, from what is stored of them. */
@ApplicationScoped
public class RefreshProducts {

    @Inject Jdbi jdbi;
    @Inject PrepareDocuments documents;
    @Inject Event<ProductsWritten> written;
    @Inject @Setting("stoa.store.locale") String locale;

    /** @param ids of products that this transaction has locked */
    @Transactional(TxType.MANDATORY)
    public void of(List<UUID> ids) {
        if (!ids.isEmpty()) {
            documents.of(ids);
            written.fire(new ProductsWritten(ids));
        }
    }

    /**
     * Locks and prepares the next products in the order of ids.
     *
     * @param id null for the first ones
     * @return their ids; none at the end
     */
    @Transactional(TxType.MANDATORY)
    public List<UUID> after(UUID id, int limit) {
        var ids = new Products(jdbi, locale).lockAfter(id, limit);
        of(ids);
        return ids;
    }

    /** How many products there are. */
    public int count() {
        return new Products(jdbi, locale).count();
    }
}
