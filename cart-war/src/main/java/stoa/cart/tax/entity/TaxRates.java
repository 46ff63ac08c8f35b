package stoa.cart.tax.entity;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The store's tax rates. */
public class TaxRates {

    private final Jdbi jdbi;

    public TaxRates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<TaxRate> all() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT tax_class, country, region, rate, included, reason FROM tax_rate ORDER BY id
                """)
                .map((row, context) -> new TaxRate(row.getString("tax_class"), row.getString("country"),
                        row.getString("region"), row.getBigDecimal("rate"), row.getBoolean("included"),
                        TaxReason.valueOf(row.getString("reason"))))
                .list());
    }
}
