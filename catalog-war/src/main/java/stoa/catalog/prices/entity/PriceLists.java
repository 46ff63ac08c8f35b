package stoa.catalog.prices.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;

/** All price lists. */
public class PriceLists {

    private final Jdbi jdbi;

    public PriceLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void ensureBase(List<String> currencies) {
        var rows = currencies.stream().map(currency -> Map.of("id", Ids.next(), "currency", currency,
                "code", "base-" + currency.toLowerCase(Locale.ROOT))).toList();
        jdbi.useHandle(handle -> handle.createUpdate("""
                INSERT INTO price_list (id, code, name, kind, currency)
                SELECT r.id, r.code, 'Base ' || r.currency, 'BASE', r.currency
                  FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS r(id uuid, code text, currency text)
                 WHERE NOT EXISTS (SELECT 1 FROM price_list l WHERE l.kind = 'BASE' AND l.currency = r.currency)
                ON CONFLICT DO NOTHING""").bind("rows", Json.write(rows)).execute());
    }
}
