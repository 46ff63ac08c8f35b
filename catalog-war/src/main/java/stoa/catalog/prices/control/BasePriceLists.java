package stoa.catalog.prices.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.prices.entity.PriceLists;
import stoa.kernel.settings.Setting;

/** The one BASE price list of each of the store's currencies. */
@ApplicationScoped
public class BasePriceLists {

    @Inject Jdbi jdbi;
    @Inject @Setting("stoa.store.currencies") List<String> currencies;

    /** Makes those that are missing; they are called {@code base-usd} and so on. */
    @Transactional
    public void ensure() {
        new PriceLists(jdbi).ensureBase(currencies);
    }
}
