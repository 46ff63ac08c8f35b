package stoa.catalog.documents.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads prepared answers in one language and currency: one statement each. */
public class Answers {

    private final Jdbi jdbi;
    private final String locale;
    private final String currency;

    public Answers(Jdbi jdbi, String locale, String currency) {
        this.jdbi = jdbi;
        this.locale = locale;
        this.currency = currency;
    }

    public Optional<Answer> byId(UUID id) {
        return one("d.product_id = CAST(:key AS uuid)", id.toString());
    }

    public Optional<Answer> bySlug(String slug) {
        return one("d.slug = :key", slug);
    }

    /** The present slug of the product that once had this one. */
    public Optional<String> nowCalled(String oldSlug) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT d.slug FROM product_old_slug o JOIN product_document d
                    ON d.product_id = o.product_id AND d.locale = :locale AND d.currency = CAST(:currency AS char(3))
                 WHERE o.slug = :slug AND d.status = 'ACTIVE' ORDER BY o.locale <> :locale LIMIT 1""")
                .bind("locale", locale).bind("currency", currency).bind("slug", oldSlug)
                .mapTo(String.class).findOne());
    }

    /** The next answers of a list, up to {@code limit}. */
    public List<Answer> page(Listing listing, Optional<Listing.After> after, int limit) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(listing.page(after.isPresent(), limit))
                    .bind("locale", locale).bind("currency", currency).bindMap(listing.parameters());
            after.ifPresent(row -> query.bind("key", row.key()).bind("id", row.id()));
            return query.map((rows, context) -> answer(rows)).list();
        });
    }

    public long count(Listing listing) {
        return jdbi.withHandle(handle -> handle.createQuery(listing.count())
                .bind("locale", locale).bind("currency", currency).bindMap(listing.parameters())
                .mapTo(Long.class).one());
    }

    private Optional<Answer> one(String condition, String key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                SELECT d.product_id, d.slug, d.status, d.version, d.etag, d.detail_json AS open, d.category_ids,
                       '' AS key
                  FROM product_document d
                 WHERE d.locale = :locale AND d.currency = CAST(:currency AS char(3)) AND\s""" + condition)
                .bind("locale", locale).bind("currency", currency).bind("key", key)
                .map((rows, context) -> answer(rows)).findOne());
    }

    private static Answer answer(ResultSet rows) throws SQLException {
        return new Answer(rows.getObject("product_id", UUID.class), rows.getString("slug"), rows.getString("status"),
                rows.getLong("version"), rows.getString("etag"), rows.getString("open"),
                List.of((UUID[]) rows.getArray("category_ids").getArray()), rows.getString("key"));
    }
}
