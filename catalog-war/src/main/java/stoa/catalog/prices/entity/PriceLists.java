package stoa.catalog.prices.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.ids.Ids;
import stoa.kernel.json.Json;

/** All price lists and the prices in them. */
public class PriceLists {

    private static final String READ = "SELECT id, code, name, kind, currency, priority, version FROM price_list ";

    private final Jdbi jdbi;

    public PriceLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<PriceList> all() {
        return jdbi.withHandle(handle -> handle.createQuery(READ + "ORDER BY code")
                .map((rows, context) -> row(rows)).list());
    }

    public Optional<PriceList> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(READ + "WHERE id = :id").bind("id", id)
                .map((rows, context) -> row(rows)).findOne());
    }

    public List<PriceList> page(Optional<UUID> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(READ + "WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", after.orElse(new UUID(0, 0))).bind("limit", limit)
                .map((rows, context) -> row(rows)).list());
    }

    public long count() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM price_list").mapTo(Long.class).one());
    }

    /**
     * Renames a list.
     *
     * @return whether it still had the version
     */
    public boolean rename(UUID id, String name, long version) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                UPDATE price_list SET name = :name, version = version + 1, updated_at = now()
                 WHERE id = :id AND version = :version""")
                .bind("id", id).bind("name", name).bind("version", version).execute()) == 1;
    }

    /** Makes the BASE lists that are missing. */
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

    /** @return the variants whose prices were others before */
    public Set<UUID> put(List<PriceRow> prices) {
        return Set.copyOf(jdbi.withHandle(handle -> handle.createQuery("""
                INSERT INTO price AS p (price_list_id, variant_id, min_quantity, amount_minor)
                SELECT r."priceListId", r."variantId", r."minQuantity", r.amount
                  FROM jsonb_to_recordset(CAST(:rows AS jsonb))
                       AS r("priceListId" uuid, "variantId" uuid, "minQuantity" int, amount bigint)
                ON CONFLICT (variant_id, price_list_id, min_quantity) DO UPDATE SET amount_minor = EXCLUDED.amount_minor
                 WHERE p.amount_minor <> EXCLUDED.amount_minor
                RETURNING variant_id""").bind("rows", Json.write(prices)).mapTo(UUID.class).set()));
    }

    private static PriceList row(ResultSet rows) throws SQLException {
        return new PriceList(rows.getObject("id", UUID.class), rows.getString("code"), rows.getString("name"),
                PriceList.Kind.valueOf(rows.getString("kind")), rows.getString("currency"), rows.getInt("priority"),
                rows.getLong("version"));
    }
}
