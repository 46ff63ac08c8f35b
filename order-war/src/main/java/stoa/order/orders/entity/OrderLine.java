package stoa.order.orders.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import stoa.kernel.money.Money;

/**
 * One variant of an order as it was named and priced when bought; never changed afterwards.
 * <p>Invariant: {@code total = unit price × ordered}.
 */
@Entity
@Table(name = "order_line")
public class OrderLine {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private Order order;
    private int position;
    @Column(name = "variant_id")
    private UUID variantId;
    @Column(name = "product_id")
    private UUID productId;
    @Column(name = "product_slug")
    private String productSlug;
    private String sku;
    private String name;
    private String options;
    @Column(name = "tax_class")
    private String taxClass;
    private boolean tracked;
    private String currency;
    @Column(name = "unit_minor")
    private long unitMinor;
    @Column(name = "total_minor")
    private long totalMinor;
    private int ordered;

    protected OrderLine() { }

    /** @param options a JSON object of option names and values, as {@code {"Size": "M"}} */
    public OrderLine(UUID id, Article article, String options, int ordered, Money unitPrice) {
        if (ordered < 1 || unitPrice.isNegative()) {
            throw new IllegalArgumentException("a line buys at least one thing, at no negative price");
        }
        this.id = id;
        this.variantId = article.variantId();
        this.productId = article.productId();
        this.productSlug = article.productSlug();
        this.sku = article.sku();
        this.name = article.name();
        this.taxClass = article.taxClass();
        this.tracked = article.tracked();
        this.options = options;
        this.ordered = ordered;
        this.currency = unitPrice.currency().getCurrencyCode();
        this.unitMinor = unitPrice.minor();
        this.totalMinor = unitPrice.times(ordered).minor();
    }

    /** What a line buys. */
    public record Article(UUID variantId, UUID productId, String productSlug, String sku, String name, String taxClass,
            boolean tracked) { }

    void joins(Order owner, int place) {
        order = owner;
        position = place;
    }

    public UUID id() {
        return id;
    }

    public int position() {
        return position;
    }

    public Article article() {
        return new Article(variantId, productId, productSlug, sku, name, taxClass, tracked);
    }

    public String options() {
        return options;
    }

    public int ordered() {
        return ordered;
    }

    public Money unitPrice() {
        return Money.ofMinor(unitMinor, currency);
    }

    public Money total() {
        return Money.ofMinor(totalMinor, currency);
    }
}
