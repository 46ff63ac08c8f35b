package stoa.cart.carts.entity;

import static stoa.cart.carts.entity.CartProblem.QUANTITY_TOO_LARGE;

import java.util.Currency;
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
public class CartLine {

    /** The largest quantity. */
    public static final int MOST = 9_999;
    private static final long LARGEST_TOTAL = 999_999_999_999_999L;

    private final LineRow stored;
    private final UUID id;
    private final Currency currency;
    private final int position;
    private final UUID variantId;
    private int quantity;
    private String sku;
    private UUID productId;
    private String productSlug;
    private String name;
    private Map<String, String> options;
    private long unitMinor;
    private String taxClass;
    private String inventoryPolicy;
    private String availability;
    private Integer weightGrams;
    private Offered offered;

    CartLine(UUID id, Currency currency, int position, Offer offer) {
        this.stored = null;
        this.id = id;
        this.currency = currency;
        this.position = position;
        this.variantId = offer.variantId();
        take(Optional.of(offer));
    }

    CartLine(LineRow row, Currency currency) {
        this(row, row, currency);
    }

    private CartLine(LineRow stored, LineRow row, Currency currency) {
        this.stored = stored;
        this.currency = currency;
        id = row.id();
        position = row.position();
        variantId = row.variantId();
        quantity = row.quantity();
        sku = row.sku();
        productId = row.productId();
        productSlug = row.productSlug();
        name = row.name();
        options = row.options();
        unitMinor = row.unitMinor();
        taxClass = row.taxClass();
        inventoryPolicy = row.inventoryPolicy();
        availability = row.availability();
        weightGrams = row.weightGrams();
        offered = row.offered();
    }

    LineRow row() {
        return new LineRow(id, position, variantId, quantity, sku, productId, productSlug, name, options, unitMinor,
                taxClass, inventoryPolicy, availability, weightGrams, offered);
    }

    /** The same, as a new line of another cart in the same currency. */
    CartLine copied(UUID newId, int newPosition) {
        return new CartLine(null, new LineRow(newId, newPosition, variantId, quantity, sku, productId, productSlug, name,
                options, unitMinor, taxClass, inventoryPolicy, availability, weightGrams, offered), currency);
    }

    /** Whether it is new, or another than was stored. */
    boolean isChanged() {
        return stored == null || !row().isSame(stored);
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
            options = offer.options();
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
        return options;
    }

    public Money unitPrice() {
        return new Money(unitMinor, currency);
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
