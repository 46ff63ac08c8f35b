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
    /** With the number of people, and of the mails to them. */
    private static final Set<String> OF_PEOPLE = Set.of("login", "customer", "customer_address", "customer_group_member", "consent",
            "former_address", "session", "refresh_token", "link_token", "privacy_job", "message");
    /** With all that happens. */
    private static final Set<String> OF_EVENTS = Set.of("outbox_message", "inbox_message", "dead_message", "idempotency_key",
            "audit_entry", "audit_copy", "audit_anchor", "audit_verification");

    static final Set<String> GROWING = Stream.of(OF_GOODS, OF_SALES, OF_PEOPLE, OF_EVENTS).flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());
    /** What a shopkeeper sets up by hand, the staff among it; what a server keeps of itself, and what it answers within a second. */
    static final Set<String> SMALL = Set.of("category", "category_revision", "collection", "product_type", "price_list", "limit_bucket", "demo",
            "shipping_method", "shipping_price", "tax_rate", "location", "lease", "context_history", "kernel_history", "customer_group",
            "role", "login_role", "staff_member", "second_factor", "recovery_code", "api_key", "account_ask");

    private Tables() { }

    /** What is wrong with the lists, for a database whose tables are these. */
    static Set<String> complaints(List<String> tables) {
        var complaints = new TreeSet<String>();
        tables.stream().filter(table -> !GROWING.contains(table) && !SMALL.contains(table))
                .forEach(table -> complaints.add(table + " is in no list"));
        tables.stream().filter(table -> GROWING.contains(table) && SMALL.contains(table))
                .forEach(table -> complaints.add(table + " is in both lists"));
        Stream.of(GROWING, SMALL).flatMap(Set::stream).filter(table -> !tables.contains(table))
                .forEach(table -> complaints.add(table + " is listed and does not exist"));
        return complaints;
    }
}
