package stoa.cart.carts.entity;

import static stoa.cart.carts.entity.CartStatus.ACTIVE;
import static stoa.cart.carts.entity.CartStatus.COMPLETING;
import static stoa.cart.carts.entity.CartStatus.MERGED;
import static stoa.cart.carts.entity.CartStatus.ORDERED;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import stoa.cart.offers.entity.Offer;
import stoa.cart.offers.entity.Offers;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/**
 * What a shopper wants to buy.
 * <p>Invariants: one currency from its creation on; one line per variant; changed only while ACTIVE; frozen and
 * released only by the holder of the matching claim. Whoever changes it holds its row's lock.
 */
public class Cart {

    private final CartRow stored;
    private final List<LineRow> storedLines;
    private final UUID id;
    private final UUID customerId;
    private final String currency;
    private final String locale;
    private final Instant createdAt;
    private final CartLines lines;
    private CartStatus status = ACTIVE;
    private long sequence;
    private CartDetails details = CartDetails.NONE;
    private Instant pricedAt;
    private Instant expiresAt;
    private UUID claimId;
    private Instant claimedUntil;
    private UUID orderId;
    private long orderSequence;
    private UUID mergedInto;
    private UUID takenBy;
    private Instant updatedAt;

    /** @param customerId absent (null) for a guest's */
    public Cart(UUID id, UUID customerId, Currency currency, String locale, Instant now, Duration life) {
        this.stored = null;
        this.storedLines = List.of();
        this.id = id;
        this.customerId = customerId;
        this.currency = currency.getCurrencyCode();
        this.locale = locale;
        this.lines = new CartLines(List.of(), currency);
        this.pricedAt = now;
        this.createdAt = now;
        changed(now, life);
    }

    Cart(CartRow row, List<LineRow> lines) {
        stored = row;
        storedLines = lines;
        id = row.id();
        customerId = row.customerId();
        currency = row.currency();
        locale = row.locale();
        createdAt = row.createdAt();
        status = row.status();
        sequence = row.sequence();
        details = row.details();
        pricedAt = row.pricedAt();
        expiresAt = row.expiresAt();
        claimId = row.claimId();
        claimedUntil = row.claimedUntil();
        orderId = row.orderId();
        orderSequence = row.orderSequence();
        mergedInto = row.mergedInto();
        takenBy = row.takenBy();
        updatedAt = row.updatedAt();
        this.lines = new CartLines(lines, currency());
    }

    CartRow row() {
        return new CartRow(id, version(), sequence, status, customerId, currency, locale, details, pricedAt, expiresAt,
                claimId, claimedUntil, orderId, orderSequence, mergedInto, takenBy, createdAt, updatedAt);
    }

    boolean isChanged() {
        return !row().equals(stored) || lines.isChanged();
    }

    /** The lines that are not stored as they are. */
    List<LineRow> changedLines() {
        return lines.changed();
    }

    Set<UUID> removedLines() {
        return lines.removed();
    }

    /** @throws Problem CART_NOT_OPEN unless the cart takes changes */
    public void requireOpen() {
        if (status != ACTIVE) {
            throw new Problem(CartProblem.CART_NOT_OPEN).with("cartStatus", status);
        }
    }

    /**
     * Raises the quantity of the variant's line, or makes one.
     *
     * @throws Problem TOO_MANY_LINES, QUANTITY_TOO_LARGE
     */
    public CartLine add(Offer offer, int quantity, UUID newLineId, int mostLines) {
        return lines.add(offer, quantity, newLineId, mostLines);
    }

    /** @throws Problem NOT_FOUND if it is a customer's, CART_NOT_OPEN unless it takes changes */
    public void requireGuests() {
        if (customerId != null) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        requireOpen();
    }

    /** Whether nothing is lost if a cart in the guest's currency takes this one's place. */
    public boolean givesWayTo(Cart guests) {
        return lines.isEmpty() && !currency.equals(guests.currency);
    }

    /**
     * Takes over all lines of a guest's cart, and of its details what this one lacks.
     *
     * @throws Problem CURRENCY_CONFLICT, TOO_MANY_LINES, QUANTITY_TOO_LARGE; this cart is not to be saved then
     */
    public void merge(Cart guests, MergePolicy policy, int mostLines, Supplier<UUID> newLineIds) {
        if (!guests.lines.isEmpty() && !currency.equals(guests.currency)) {
            throw new Problem(CartProblem.CURRENCY_CONFLICT).with("currency", currency).with("guestCurrency", guests.currency);
        }
        lines.takeOver(guests.lines, policy, mostLines, newLineIds);
        details = details.or(guests.details);
        pricedAt = pricedAt.isBefore(guests.pricedAt) ? pricedAt : guests.pricedAt;
    }

    /** Closes a guest's cart whose lines and addresses a customer's took over. */
    public void mergedInto(Cart customers, Instant now) {
        moveTo(MERGED, now);
        mergedInto = customers.id;
        takenBy(customers.customerId);
        details = CartDetails.NONE;
    }

    /**
     * Notes which customer a guest's cart, though it stays a guest's, tells of: who is erased takes it along.
     *
     * @param customer absent (null) if it is a guest who orders it
     */
    public void takenBy(UUID customer) {
        takenBy = customerId == null ? customer : null;
    }

    /** @throws Problem NOT_FOUND, QUANTITY_TOO_LARGE */
    public void hold(UUID lineId, int quantity) {
        line(lineId).hold(quantity);
    }

    /** @throws Problem NOT_FOUND */
    public void remove(UUID lineId) {
        lines.remove(line(lineId));
    }

    /** @throws Problem NOT_FOUND */
    public CartLine line(UUID lineId) {
        return lines.byId(lineId);
    }

    public void write(CartDetails written) {
        details = written;
    }

    /** Lines that catalog was not asked about stay as they are. */
    public void take(Offers offers) {
        lines.take(offers);
        if (isCoveredBy(offers)) {
            pricedAt = offers.at();
        }
    }

    /** Whether catalog was asked about all of the cart's lines. */
    public boolean isCoveredBy(Offers offers) {
        return lines.areCoveredBy(offers);
    }

    /** Whether catalog has to be asked again. */
    public boolean pricedBefore(Instant moment) {
        return !lines.isEmpty() && pricedAt.isBefore(moment);
    }

    /**
     * Something that others see has changed: an event is due, and the cart lives on, until a full hour, so that most
     * changes leave the index of what expires alone.
     */
    public void changed(Instant now, Duration life) {
        changed(now);
        expiresAt = now.plus(life).truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    }

    private void changed(Instant now) {
        updatedAt = now;
        sequence++;
    }

    /** Freezes the cart for one claimant. */
    public void claim(UUID claim, Instant until, Instant now) {
        requireOpen();
        moveTo(COMPLETING, now);
        claimId = claim;
        claimedUntil = until;
        orderId = null;
        orderSequence = 0;
    }

    /** Whether this claim, or the order that was made under it, still has the cart. */
    public boolean isClaimedBy(UUID claim) {
        return claim.equals(claimId) && (status == COMPLETING || status == ORDERED);
    }

    /** Whether the claim ran out before its order was created. */
    public boolean isLapsed(Instant now) {
        return status == COMPLETING && orderId == null && claimedUntil.isBefore(now);
    }

    /** Opens the cart again after its claim has lapsed; a late event of its order still finds it. */
    public void reopen(Instant now) {
        moveTo(ACTIVE, now);
    }

    /** @return false if it is not the claim that has the cart, which changes nothing */
    public boolean release(UUID claim, Instant now) {
        if (!claim.equals(claimId) || status == ORDERED) {
            return false;
        }
        boolean frozen = status == COMPLETING;
        if (frozen) {
            moveTo(ACTIVE, now);
            takenBy = null;
        }
        claimId = null;
        claimedUntil = null;
        orderId = null;
        return frozen;
    }

    /** An order was made under the claim, perhaps a moment too late: the cart is frozen until it is decided. */
    public boolean ordering(UUID claim, UUID order, long orderEvent, Instant now) {
        if (!isNews(claim, orderEvent)) {
            return false;
        }
        orderId = order;
        if (status == ACTIVE) {
            moveTo(COMPLETING, now);
            return true;
        }
        return false;
    }

    /** The order made under the claim is placed. */
    public boolean ordered(UUID claim, UUID order, long orderEvent, Instant now) {
        if (!isNews(claim, orderEvent)) {
            return false;
        }
        orderId = order;
        moveTo(ORDERED, now);
        return true;
    }

    /**
     * The order made under the claim is placed, but this cart's lines went into a customer's meanwhile.
     *
     * @return that cart, if this is news
     */
    public Optional<UUID> orderedAfterMerge(UUID claim, UUID order, long orderEvent) {
        if (status != MERGED || !claim.equals(claimId) || orderEvent <= orderSequence) {
            return Optional.empty();
        }
        orderId = order;
        orderSequence = orderEvent;
        return mergedInto();
    }

    /**
     * Takes out what was bought elsewhere; of a cart that is an order, or becomes one, nothing.
     *
     * @param bought quantities by variant
     * @return whether there was anything of it
     */
    public boolean takeOut(Map<UUID, Integer> bought, Instant now) {
        boolean found = status == ACTIVE && lines.takeOut(bought);
        if (found) {
            changed(now);
        }
        return found;
    }

    private boolean isNews(UUID claim, long orderEvent) {
        boolean news = claim.equals(claimId) && orderEvent > orderSequence && (status == ACTIVE || status == COMPLETING);
        if (news) {
            orderSequence = orderEvent;
        }
        return news;
    }

    private void moveTo(CartStatus next, Instant now) {
        if (!status.canBecome(next)) {
            throw new Problem(CommonProblem.INVALID_TRANSITION).detail(status + " cannot become " + next);
        }
        status = next;
        changed(now);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return stored == null ? 0 : stored.version();
    }

    /** The cart as it was read, without what was done to this one since. */
    Cart asStored() {
        return new Cart(stored, storedLines);
    }

    public long sequence() {
        return sequence;
    }

    public CartStatus status() {
        return status;
    }

    public Optional<UUID> customerId() {
        return Optional.ofNullable(customerId);
    }

    /** The customer's cart that took this one's lines over. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public String locale() {
        return locale;
    }

    public CartDetails details() {
        return details;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant claimedUntil() {
        return claimedUntil;
    }

    /** In the order in which they came. */
    public List<CartLine> lines() {
        return lines.inOrder();
    }
}
