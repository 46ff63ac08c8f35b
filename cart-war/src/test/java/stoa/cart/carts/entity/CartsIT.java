package stoa.cart.carts.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import stoa.kernel.ids.Ids;

/** Carts as their rows tell them. */
@ExtendWith(ArquillianExtension.class)
class CartsIT {

    @Inject Jdbi jdbi;

    @Deployment
    static WebArchive packaged() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("stoa.test.war")));
    }

    @Test
    void linesOfBeforeTheirOptionsWereUnwrappedCanBeRead() throws IOException {
        var cart = Ids.next();
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO cart (id, version, sequence, status, currency, locale, priced_at, expires_at, created_at, updated_at)
                VALUES (:id, 1, 1, 'ACTIVE', 'USD', 'en', now(), now() + interval '1 day', now(), now())
                """).bind("id", cart).execute());
        line(cart, 0, "{\"values\":{\"Size\":\"M\",\"Color\":\"Red\"}}");
        line(cart, 1, "{\"values\":{}}");
        line(cart, 2, "{\"values\":\"a text\"}");
        line(cart, 3, "{\"Size\":\"L\"}");
        var script = migration();
        jdbi.useHandle(sql -> sql.createScript(script).execute());
        var lines = new Carts(jdbi).byId(cart).orElseThrow().lines();
        assertEquals(List.of(Map.of("Size", "M", "Color", "Red"), Map.of(), Map.of("values", "a text"), Map.of("Size", "L")),
                lines.stream().map(CartLine::options).toList());
        assertEquals(List.of("Size", "Color"), List.copyOf(lines.get(0).options().keySet()));
    }

    @Test
    void whatIsBuiltWithoutALockIsBuiltWhole() {
        assertEquals(List.of(), jdbi.withHandle(sql -> sql.createQuery("""
                SELECT CAST(CAST(indexrelid AS regclass) AS text) FROM pg_index WHERE indrelid = CAST('cart' AS regclass) AND NOT indisvalid
                UNION ALL
                SELECT conname FROM pg_constraint WHERE conrelid = CAST('cart' AS regclass) AND NOT convalidated
                """).mapTo(String.class).list()));
        assertEquals(true, jdbi.withHandle(sql -> sql.createQuery("SELECT to_regclass('cart_owner_ix') IS NOT NULL")
                .mapTo(Boolean.class).one()));
        assertEquals("2s", jdbi.withHandle(sql -> sql.createQuery("SHOW lock_timeout").mapTo(String.class).one()));
    }

    private void line(UUID cart, int position, String options) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                INSERT INTO cart_line (id, cart_id, position, variant_id, quantity, sku, product_id, product_slug, name,
                       options, unit_minor, tax_class, inventory_policy, availability, offered)
                VALUES (:id, :cart, :position, :id, 1, 'MUG', :id, 'mug', 'Mug', CAST(:options AS json), 100, 'standard',
                        'TRACKED', 'IN_STOCK', 'YES')
                """).bind("id", Ids.next()).bind("cart", cart).bind("position", position).bind("options", options).execute());
    }

    private static String migration() throws IOException {
        try (var script = CartsIT.class.getResourceAsStream("/db/migration/V0004__unwrap_line_options.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
