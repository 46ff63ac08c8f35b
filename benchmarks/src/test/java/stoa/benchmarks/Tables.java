package stoa.benchmarks;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tables grow with what a shop sells and with what is bought there, and which stay small however large it becomes.
 * Only of the small ones may a statement read every row. Every table stands in one list.
 */
final class Tables {

    /** With the number of products. */
    private static final Set<String> OF_GOODS = Set.of("product", "product_text", "product_old_slug", "product_category", "collection_product",
            "variant", "price", "price_history", "media", "product_media", "import_file", "job", "job_error", "search_entry", "search_word",
            "stock_shown", "product_document", "category_document", "stock_level", "stock_movement");
    /** With the number of carts and orders. */
    private static final Set<String> OF_SALES = Set.of("cart", "cart_line", "cart_claim", "customer_order", "order_line", "order_discount",
            "order_tax_line", "payment", "payment_transaction", "sandbox_charge", "sandbox_operation", "reservation");
    /** With all that happens. */
    private static final Set<String> OF_EVENTS = Set.of("outbox_message", "inbox_message", "dead_message", "idempotency_key",
            "audit_entry");

    static final Set<String> GROWING = Stream.of(OF_GOODS, OF_SALES, OF_EVENTS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    /** What a shopkeeper sets up by hand, and what a server keeps of itself. */
    static final Set<String> SMALL = Set.of("category", "category_revision", "collection", "product_type", "price_list", "limit_bucket", "demo",
            "shipping_method", "shipping_price", "tax_rate", "location", "lease", "context_history", "kernel_history");

    /** What only account and notification have: it is not filled here, so how it is read is not judged. */
    static final Set<String> OF_PEOPLE = Set.of("account_ask", "api_key", "audit_anchor", "audit_copy", "audit_verification", "consent",
            "customer", "customer_address", "customer_group", "customer_group_member", "former_address", "link_token", "login", "login_role", "message",
            "privacy_job", "recovery_code", "refresh_token", "role", "second_factor", "session", "staff_member");

    private Tables() { }

    /** What is wrong with the lists, for a database whose tables are these. */
    static Set<String> complaints(List<String> tables) {
        var complaints = new TreeSet<String>();
        tables.stream().filter(table -> !GROWING.contains(table) && !SMALL.contains(table) && !OF_PEOPLE.contains(table))
                .forEach(table -> complaints.add(table + " is in no list"));
        tables.stream().filter(table -> GROWING.contains(table) && SMALL.contains(table))
                .forEach(table -> complaints.add(table + " is in both lists"));
        Stream.of(GROWING, SMALL, OF_PEOPLE).flatMap(Set::stream).filter(table -> !tables.contains(table))
                .forEach(table -> complaints.add(table + " is listed and does not exist"));
        return complaints;
    }
}
