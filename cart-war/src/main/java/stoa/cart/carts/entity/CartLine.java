package stoa.cart.carts.entity;

import static stoa.cart.carts.entity.CartProblem.QUANTITY_TOO_LARGE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stoa.cart.offers.entity.Offer;
import stoa.kernel.money.Money;
import stoa.kernel.problems.Problem;

/**
 * One variant in a cart, with what catalog last told of it.
 * <p>Invariants: {@code 1 ≤ quantity ≤ MOST}; the total has at most 15 digits in the currency's smallest unit.
 */
@Entity
@Table(name = "cart_line")
public class CartLine {

    /** The largest quantity. */
    public static final int MOST = 9_999;
    private static final long LARGEST_TOTAL = 999_999_999_999_999L;

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cart_id")
    private Cart cart;
    private int position;
    @Column(name = "variant_id")
    private UUID variantId;
    private int quantity;
    private String sku;
    @Column(name = "product_id")
    private UUID productId;
    @Column(name = "product_slug")
    private String productSlug;
    private String name;
    private Options options;
    @Column(name = "unit_minor")
    private long unitMinor;
    @Column(name = "tax_class")
    private String taxClass;
    @Column(name = "inventory_policy")
    private String inventoryPolicy;
    private String availability;
    @Column(name = "weight_grams")
    private Integer weightGrams;
    @Enumerated(EnumType.STRING)
    private Offered offered;

    protected CartLine() { }

    CartLine(UUID id, Cart cart, int position, Offer offer) {
        this.id = id;
        this.cart = cart;
        this.position = position;
        this.variantId = offer.variantId();
        take(Optional.of(offer));
    }

    /** @throws Problem QUANTITY_TOO_LARGE beyond what a line can hold */
    void hold(long wanted) {
        if (wanted > MOST || unitMinor > LARGEST_TOTAL / wanted) {
            throw new Problem(QUANTITY_TOO_LARGE).with("maximum", unitMinor == 0 ? MOST
                    : Math.min(MOST, LARGEST_TOTAL / unitMinor));
        }
        quantity = Math.toIntExact(wanted);
    }

    /** Without an offer the last one's texts and price stay; a price that the line can't hold is none. */
    void take(Optional<Offer> told) {
        var price = told.flatMap(Offer::price).filter(one -> quantity == 0 || one.minor() <= LARGEST_TOTAL / quantity);
        offered = told.isEmpty() ? Offered.NO : price.isPresent() ? Offered.YES : Offered.WITHOUT_PRICE;
        told.ifPresent(offer -> {
            sku = offer.sku();
            productId = offer.productId();
            productSlug = offer.productSlug();
            name = offer.name();
            options = new Options(offer.options());
            unitMinor = price.map(Money::minor).orElse(unitMinor);
            taxClass = offer.taxClass();
            inventoryPolicy = offer.inventoryPolicy();
            availability = offer.availability();
            weightGrams = offer.weightGrams();
        });
    }

    public UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    public UUID variantId() {
        return variantId;
    }

    public int quantity() {
        return quantity;
    }

    public String sku() {
        return sku;
    }

    public UUID productId() {
        return productId;
    }

    public String productSlug() {
        return productSlug;
    }

    public String name() {
        return name;
    }

    public Map<String, String> options() {
        return options.values();
    }

    public Money unitPrice() {
        return new Money(unitMinor, cart.currency());
    }

    public String taxClass() {
        return taxClass;
    }

    public String inventoryPolicy() {
        return inventoryPolicy;
    }

    public String availability() {
        return availability;
    }

    public Integer weightGrams() {
        return weightGrams;
    }

    Offered offered() {
        return offered;
    }
}
