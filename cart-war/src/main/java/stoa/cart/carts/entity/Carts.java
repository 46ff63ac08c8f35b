package stoa.cart.carts.entity;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import stoa.kernel.json.Json;

/**
 * All carts. A cart is read by one statement and written by one, lines included. Declares only what the application asks
 * for: there is no delete.
 */
public class Carts {

    private static final String READ = """
            SELECT c.id, c.version, c.sequence, c.status, c.customer_id, c.currency, c.locale, c.email,
                   CAST(c.shipping_address AS text) AS shipping_address, CAST(c.billing_address AS text) AS billing_address,
                   c.shipping_option_id, c.priced_at, c.expires_at, c.claim_id, c.claimed_until, c.order_id,
                   c.order_sequence, c.merged_into, c.taken_by, c.created_at, c.updated_at,
                   (SELECT CAST(json_agg(json_build_object('id', l.id, 'position', l.position, 'variantId', l.variant_id,
                           'quantity', l.quantity, 'sku', l.sku, 'productId', l.product_id, 'productSlug', l.product_slug,
                           'name', l.name, 'options', l.options, 'unitMinor', l.unit_minor, 'taxClass', l.tax_class,
                           'inventoryPolicy', l.inventory_policy, 'availability', l.availability,
                           'weightGrams', l.weight_grams, 'offered', l.offered) ORDER BY l.position) AS text)
                      FROM cart_line l WHERE l.cart_id = c.id) AS lines
              FROM cart c WHERE c.id = :id
            """;

    private static final String CURRENT = """
            SELECT id FROM cart WHERE customer_id = :customer AND status = 'ACTIVE' ORDER BY created_at DESC, id DESC LIMIT 1
            """;

    private static final String ADD = """
            INSERT INTO cart (id, version, sequence, status, customer_id, currency, locale, email, shipping_address,
                   billing_address, shipping_option_id, priced_at, expires_at, claim_id, claimed_until, order_id,
                   order_sequence, created_at, updated_at)
            VALUES (:id, 1, :sequence, :status, :customerId, :currency, :locale, :email, CAST(:shippingAddress AS jsonb),
                   CAST(:billingAddress AS jsonb), :shippingOptionId, :pricedAt, :expiresAt, :claimId, :claimedUntil,
                   :orderId, :orderSequence, :createdAt, :updatedAt)
            """;

    private static final String SAVE = """
            WITH gone AS (
              DELETE FROM cart_line WHERE cart_id = :id AND id = ANY (:removed)),
            kept AS (
              INSERT INTO cart_line (id, cart_id, position, variant_id, quantity, sku, product_id, product_slug, name,
                     options, unit_minor, tax_class, inventory_policy, availability, weight_grams, offered)
              SELECT l.id, :id, l.position, l."variantId", l.quantity, l.sku, l."productId", l."productSlug", l.name,
                     l.options, l."unitMinor", l."taxClass", l."inventoryPolicy", l.availability, l."weightGrams", l.offered
                FROM json_to_recordset(CAST(:lines AS json)) AS l (id uuid, position int, "variantId" uuid, quantity int,
                     sku text, "productId" uuid, "productSlug" text, name text, options json, "unitMinor" bigint,
                     "taxClass" text, "inventoryPolicy" text, availability text, "weightGrams" int, offered text)
              ON CONFLICT (id) DO UPDATE SET quantity = excluded.quantity, sku = excluded.sku,
                     product_id = excluded.product_id, product_slug = excluded.product_slug, name = excluded.name,
                     options = excluded.options, unit_minor = excluded.unit_minor, tax_class = excluded.tax_class,
                     inventory_policy = excluded.inventory_policy, availability = excluded.availability,
                     weight_grams = excluded.weight_grams, offered = excluded.offered)
            UPDATE cart SET version = version + 1, sequence = :sequence, status = :status, email = :email,
                   shipping_address = CAST(:shippingAddress AS jsonb), billing_address = CAST(:billingAddress AS jsonb),
                   shipping_option_id = :shippingOptionId, priced_at = :pricedAt, expires_at = :expiresAt,
                   claim_id = :claimId, claimed_until = :claimedUntil, order_id = :orderId,
                   order_sequence = :orderSequence, merged_into = :mergedInto, taken_by = :takenBy, updated_at = :updatedAt
             WHERE id = :id
            """;

    private static final String LOCK_GUESTS = """
            SELECT merged_into FROM cart WHERE id = ANY (:ids) AND customer_id IS NULL ORDER BY id FOR UPDATE
            """;

    private static final String LOCK_CUSTOMERS = """
            SELECT id FROM cart WHERE id = ANY (:ids) AND customer_id IS NOT NULL ORDER BY id FOR UPDATE
            """;

    private final Jdbi jdbi;

    public Carts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void add(Cart cart) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD).bindMap(cart.row().columns()).execute());
    }

    /** Writes what was changed of a cart whose row is locked; nothing if nothing was. */
    public void save(Cart cart) {
        if (!cart.isChanged()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate(SAVE).bindMap(cart.row().columns())
                .bindArray("removed", UUID.class, List.copyOf(cart.removedLines()))
                .bind("lines", Json.write(cart.changedLines())).execute());
    }

    /** The cart as it is, without waiting for whoever changes it. */
    public Optional<Cart> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(READ).bind("id", id)
                .map((row, context) -> new Cart(CartRow.of(row), lines(row.getString("lines")))).findOne());
    }

    /** As {@link #byId(UUID)}, if it is the customer's. */
    public Optional<Cart> byId(UUID id, UUID customer) {
        return jdbi.withHandle(handle -> handle.createQuery(READ + " AND c.customer_id = :customer").bind("id", id)
                .bind("customer", customer).map((row, context) -> new Cart(CartRow.of(row), lines(row.getString("lines"))))
                .findOne());
    }

    /** The customer's newest cart that takes changes. */
    public Optional<UUID> currentOf(UUID customer) {
        return jdbi.withHandle(handle -> handle.createQuery(CURRENT).bind("customer", customer).mapTo(UUID.class).findOne());
    }

    /** Has the customer's merges wait for each other until the transaction ends: there may be no row to lock yet. */
    public void queueMergesOf(UUID customer) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:customer, 0))")
                .bind("customer", "cart.merge " + customer).mapTo(Integer.class).one());
    }

    /** The cart with its row locked until the transaction ends: commands on one cart queue here. */
    public Optional<Cart> locked(UUID id) {
        return lock(id).flatMap(version -> byId(id));
    }

    /** As {@link #locked(UUID)}, but what was seen is not read again if nobody has changed it since. */
    public Optional<Cart> locked(Cart seen) {
        return lock(seen.id()).flatMap(version -> version == seen.version() ? Optional.of(seen.asStored()) : byId(seen.id()));
    }

    /**
     * Locks the rows of carts until the transaction ends, and those of customers' carts that took guests' among them over:
     * guests' carts first, then customers', each kind in the order of its ids. As all who change more than one cart ask
     * here, and once, none waits for another who waits for it; only an erasure, by one statement, may, and comes again.
     * Which cart took a guest's over is fixed by the guest's lock.
     */
    public void lock(Collection<UUID> ids) {
        var all = new HashSet<>(ids);
        jdbi.useHandle(handle -> {
            all.addAll(lock(handle, LOCK_GUESTS, ids));
            lock(handle, LOCK_CUSTOMERS, all);
        });
    }

    private static List<UUID> lock(Handle handle, String statement, Collection<UUID> ids) {
        return handle.createQuery(statement).bindArray("ids", UUID.class, List.copyOf(ids)).mapTo(UUID.class).list().stream()
                .filter(Objects::nonNull).toList();
    }

    private Optional<Long> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT version FROM cart WHERE id = :id FOR UPDATE")
                .bind("id", id).mapTo(Long.class).findOne());
    }

    private static List<LineRow> lines(String json) {
        return json == null ? List.of() : List.of(Json.read(json, LineRow[].class));
    }

    /** The database's time, by which claims run out whichever server looks. */
    public Instant now() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT clock_timestamp()").mapTo(Instant.class).one());
    }

    /** Expires carts that nobody has changed for long; what others hold is left for the next time. */
    public List<CartFact> expire(Instant now, int limit) {
        return jdbi.withHandle(handle -> told(handle.createQuery("""
                UPDATE cart SET status = 'EXPIRED', version = version + 1, sequence = sequence + 1, updated_at = :now
                 WHERE id = ANY (ARRAY(SELECT id FROM cart WHERE status = 'ACTIVE' AND expires_at < :now
                                        ORDER BY expires_at LIMIT :limit FOR UPDATE SKIP LOCKED))
                RETURNING id, sequence
                """).bind("now", now).bind("limit", limit), CartFact::abandoned));
    }

    /** Opens carts again whose claim ran out before an order was made; what others hold is left for the next time. */
    public List<CartFact> reopen(Instant now, int limit) {
        return jdbi.withHandle(handle -> told(handle.createQuery("""
                UPDATE cart SET status = 'ACTIVE', version = version + 1, sequence = sequence + 1, updated_at = :now
                 WHERE id = ANY (ARRAY(SELECT id FROM cart WHERE status = 'COMPLETING' AND order_id IS NULL
                                          AND claimed_until < clock_timestamp()
                                        ORDER BY claimed_until LIMIT :limit FOR UPDATE SKIP LOCKED))
                RETURNING id, sequence
                """).bind("now", now).bind("limit", limit), CartFact::reopened));
    }

    private interface Telling {
        CartFact of(UUID id, long sequence);
    }

    private static List<CartFact> told(Query update, Telling telling) {
        return update.map((row, context) -> telling.of(row.getObject("id", UUID.class), row.getLong("sequence"))).list();
    }
}
