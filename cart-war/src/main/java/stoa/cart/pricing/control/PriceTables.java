package stoa.cart.pricing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import stoa.cart.shipping.entity.ShippingMethod;
import stoa.cart.shipping.entity.ShippingMethods;
import stoa.cart.shipping.entity.ShippingOption;
import stoa.cart.tax.entity.TaxRate;
import stoa.cart.tax.entity.TaxRates;
import stoa.cart.tax.entity.Taxes;
import stoa.kernel.settings.Setting;

/** The store's small tables, kept for a few seconds: ways to deliver and tax rates. */
@ApplicationScoped
public class PriceTables {

    private record Tables(List<ShippingMethod> methods, List<TaxRate> rates, Instant read) { }

    @Inject Jdbi jdbi;
    @Inject Clock clock;
    @Inject @Setting("stoa.cart.pricing.tables-fresh-seconds") int freshSeconds;

    private volatile Tables tables = new Tables(List.of(), List.of(), Instant.MIN);

    /** @param country absent (null) as long as it is not known */
    public List<ShippingOption> options(Currency currency, String country) {
        return fresh().methods.stream().flatMap(method -> method.offer(currency, country).stream()).toList();
    }

    /** @param country absent (null) as long as it is not known */
    public Taxes taxes(String country, String region) {
        return country == null ? Taxes.UNKNOWN : Taxes.at(fresh().rates, country, region);
    }

    private Tables fresh() {
        var now = clock.instant();
        if (!tables.read.isAfter(now.minus(Duration.ofSeconds(freshSeconds)))) {
            tables = new Tables(new ShippingMethods(jdbi).all(), new TaxRates(jdbi).all(), now);
        }
        return tables;
    }
}
