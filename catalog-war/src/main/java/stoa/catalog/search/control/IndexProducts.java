package stoa.catalog.search.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.availability.control.AvailabilityMoved;
import stoa.catalog.products.control.ProductsWritten;
import stoa.catalog.search.entity.SearchEntries;
import stoa.catalog.search.entity.SearchSource;
import stoa.kernel.settings.Setting;

/** Keeps search in step with the products, in the transaction of their change. */
@ApplicationScoped
class IndexProducts {

    @Inject Jdbi jdbi;
    @Inject @Setting("stoa.store.locale") String locale;
    @Inject @Setting("stoa.store.locales") List<String> locales;

    @Transactional(TxType.MANDATORY)
    void written(@Observes ProductsWritten products) {
        var entries = new SearchEntries(jdbi);
        var sources = entries.sources(products.ids());
        var gone = new HashSet<>(products.ids());
        sources.stream().map(SearchSource::id).forEach(gone::remove);
        entries.forget(gone);
        entries.save(sources.stream()
                .flatMap(source -> locales.stream().map(language -> source.entry(language, locale))).toList());
    }

    @Transactional(TxType.MANDATORY)
    void moved(@Observes AvailabilityMoved availability) {
        new SearchEntries(jdbi).offer(availability.products());
    }
}
