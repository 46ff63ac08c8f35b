package stoa.catalog.products.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import stoa.catalog.products.entity.ProductDraft;
import stoa.catalog.products.entity.WriteMode;
import stoa.catalog.products.entity.Written;

/** The one way by which products come into being and change: staff's and the import's. */
@ApplicationScoped
public class WriteProducts {

    /**
     * Writes at most some hundred drafts with a few statements, documents, search and events included.
     * A refused draft changes nothing and does not hinder the others.
     *
     * @return the outcomes in the drafts' order
     */
    @Transactional
    public List<Written> all(List<ProductDraft> drafts, WriteMode mode) {
        return List.of();
    }
}
