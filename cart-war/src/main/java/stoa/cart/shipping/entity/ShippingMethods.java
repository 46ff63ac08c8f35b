package stoa.cart.shipping.entity;

import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.money.Money;

/** The store's ways to deliver, in the order in which they are offered. */
public class ShippingMethods {

    private record Row(ShippingMethod method, Money price) { }

    private final Jdbi jdbi;

    public ShippingMethods(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<ShippingMethod> all() {
        var methods = new LinkedHashMap<UUID, ShippingMethod>();
        jdbi.useHandle(handle -> handle.createQuery("""
                SELECT m.id, m.code, m.name, m.tax_class, m.countries, p.amount_minor, p.currency
                  FROM shipping_method m JOIN shipping_price p ON p.method_id = m.id
                 WHERE m.active
                 ORDER BY m.position, m.id, p.currency
                """)
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), new Row(
                        new ShippingMethod(row.getString("code"), row.getString("name"), row.getString("tax_class"),
                                countries((String[]) row.getArray("countries").getArray()), new HashMap<>()),
                        Money.ofMinor(row.getLong("amount_minor"), row.getString("currency")))))
                .forEach(row -> add(methods, row.getKey(), row.getValue())));
        return List.copyOf(methods.values());
    }

    private static void add(Map<UUID, ShippingMethod> methods, UUID id, Row row) {
        Currency currency = row.price.currency();
        methods.computeIfAbsent(id, first -> row.method).prices().put(currency, row.price);
    }

    private static Set<String> countries(String[] codes) {
        return Set.copyOf(Arrays.asList(codes));
    }
}
