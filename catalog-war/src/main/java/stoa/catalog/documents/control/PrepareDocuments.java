package stoa.catalog.documents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.documents.entity.Document;
import stoa.catalog.documents.entity.Documents;
import stoa.catalog.documents.entity.Material;
import stoa.catalog.documents.entity.Materials;
import stoa.kernel.settings.Setting;

/** Prepares the answers about products when they change: one reading and three writing statements for many. */
@ApplicationScoped
public class PrepareDocuments {

    @Inject Jdbi jdbi;
    @Inject @Setting("stoa.store.locale") String locale;
    @Inject @Setting("stoa.store.locales") List<String> locales;
    @Inject @Setting("stoa.store.currencies") List<String> currencies;

    /** The products' rows are locked by the caller, so that the last change is the last document. */
    @Transactional(TxType.MANDATORY)
    public void of(Collection<UUID> products) {
        new Documents(jdbi).save(new Materials(jdbi).of(products).stream().flatMap(this::documents).toList());
    }

    private Stream<Document> documents(Material material) {
        return locales.stream().flatMap(language -> {
            var compose = new ComposeDocument(material, material.text(language, locale), language);
            return currencies.stream().map(compose::in);
        });
    }
}
