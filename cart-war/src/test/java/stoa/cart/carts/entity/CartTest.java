package stoa.cart.carts.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stoa.cart.offers.entity.Offer;
import stoa.cart.offers.entity.Offers;
import stoa.kernel.ids.Ids;
import stoa.kernel.money.Money;
import stoa.kernel.problems.Problem;
import stoa.kernel.problems.ProblemType;

class CartTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final UUID CLAIM = Ids.next();
    private static final UUID ORDER = Ids.next();

    final Cart cart = new Cart(Ids.next(), null, Currency.getInstance("USD"), "en", NOW, Duration.ofDays(30));

    @Test
    void addingWhatIsThereRaisesItsQuantity() {
        var mug = offer("MUG", "12.50");
        add(mug, 2);
        add(mug, 3);
        assertEquals(List.of(5), cart.lines().stream().map(CartLine::quantity).toList());
    }

    @Test
    void linesStayInTheOrderInWhichTheyCame() {
        Stream.of("C", "A", "B").forEach(sku -> add(offer(sku, "1.00"), 1));
        cart.remove(cart.lines().get(1).id());
        add(offer("A", "1.00"), 1);
        assertEquals(List.of("C", "B", "A"), cart.lines().stream().map(CartLine::sku).toList());
    }

    @Test
    void aCartHasItsLimits() {
        add(offer("A", "1.00"), 1);
        add(offer("B", "1.00"), 1);
        assertEquals("too-many-lines", refusal(() -> cart.add(offer("C", "1.00"), 1, Ids.next(), 2)).code());
        assertEquals(CartProblem.QUANTITY_TOO_LARGE, refusal(() -> add(offer("D", "1.00"), 10_000)));
        assertEquals(CartProblem.QUANTITY_TOO_LARGE, refusal(() -> add(offer("E", "999999999999999.99"), 9_999)));
    }

    @Test
    void whatCatalogLeavesOutKeepsItsLastPrice() {
        var mug = offer("MUG", "12.50");
        var line = add(mug, 1);
        cart.take(new Offers(Set.of(mug.variantId()), List.of(), NOW));
        assertEquals(Offered.NO, line.offered());
        assertEquals("12.50 USD", line.unitPrice().toString());
        assertTrue(Requirement.of(cart, true).contains(new Requirement("lines/" + line.id(), "unavailable")));
    }

    @Test
    void aVariantWithoutPriceMakesTheCartIncomplete() {
        var mug = offer("MUG", "12.50");
        var line = add(mug, 1);
        cart.take(new Offers(Set.of(mug.variantId()), List.of(priced(mug, Optional.empty())), NOW));
        assertTrue(Requirement.of(cart, true).contains(new Requirement("lines/" + line.id(), "price-missing")));
    }

    @Test
    void pricesAgeUntilCatalogWasAskedAboutAllLines() {
        var mug = offer("MUG", "12.50");
        var cup = offer("CUP", "8.00");
        add(mug, 1);
        add(cup, 1);
        cart.take(new Offers(Set.of(mug.variantId()), List.of(mug), NOW.plusSeconds(60)));
        assertTrue(cart.pricedBefore(NOW.plusSeconds(30)));
        cart.take(new Offers(Set.of(mug.variantId(), cup.variantId()), List.of(mug, cup), NOW.plusSeconds(60)));
        assertFalse(cart.pricedBefore(NOW.plusSeconds(30)));
    }

    @Test
    void aNewCartLacksEverything() {
        assertEquals(List.of("lines", "email", "shippingAddress", "shippingOption"),
                Requirement.of(cart, false).stream().map(Requirement::field).toList());
    }

    @Test
    void aClaimedCartTakesNoChangesAndNoOtherClaim() {
        claim();
        assertEquals(CartProblem.CART_NOT_OPEN, refusal(cart::requireOpen));
        assertEquals(CartProblem.CART_NOT_OPEN, refusal(() -> cart.claim(Ids.next(), NOW, NOW)));
    }

    @Test
    void aGuestsCartRemembersWhichCustomerTookItLast() {
        var customer = Ids.next();
        cart.takenBy(customer);
        assertEquals(customer, cart.row().takenBy());
        cart.takenBy(null);
        assertNull(cart.row().takenBy());
        cart.claim(CLAIM, NOW, NOW);
        cart.takenBy(customer);
        cart.release(CLAIM, NOW);
        assertNull(cart.row().takenBy());
        var own = new Cart(Ids.next(), customer, Currency.getInstance("USD"), "en", NOW, Duration.ofDays(30));
        own.takenBy(customer);
        assertNull(own.row().takenBy());
    }

    @Test
    void onlyTheMatchingClaimReleases() {
        claim();
        assertFalse(cart.release(Ids.next(), NOW));
        assertEquals(CartStatus.COMPLETING, cart.status());
        assertTrue(cart.release(CLAIM, NOW));
        assertFalse(cart.release(CLAIM, NOW));
        assertEquals(CartStatus.ACTIVE, cart.status());
    }

    @Test
    void aClaimLapsesOnlyWithoutAnOrder() {
        claim();
        assertTrue(cart.isLapsed(NOW.plusSeconds(61)));
        assertFalse(cart.isLapsed(NOW.plusSeconds(59)));
        cart.ordering(CLAIM, ORDER, 1, NOW);
        assertFalse(cart.isLapsed(NOW.plusSeconds(61)));
    }

    @Test
    void aPlacedOrderClosesTheCartForGood() {
        claim();
        cart.ordering(CLAIM, ORDER, 1, NOW);
        assertTrue(cart.ordered(CLAIM, ORDER, 2, NOW));
        assertFalse(cart.release(CLAIM, NOW));
        assertEquals(CartStatus.ORDERED, cart.status());
        assertTrue(cart.isClaimedBy(CLAIM));
    }

    @Test
    void aLateOrderStillClosesACartWhoseClaimLapsed() {
        claim();
        cart.reopen(NOW);
        assertTrue(cart.ordered(CLAIM, ORDER, 2, NOW));
        assertFalse(cart.ordering(CLAIM, ORDER, 1, NOW));
        assertEquals(CartStatus.ORDERED, cart.status());
    }

    @Test
    void aCreationThatComesAfterItsCancellationChangesNothing() {
        claim();
        assertTrue(cart.release(CLAIM, NOW));
        assertFalse(cart.ordering(CLAIM, ORDER, 1, NOW));
        assertEquals(CartStatus.ACTIVE, cart.status());
    }

    @Test
    void anotherClaimsOrderChangesNothing() {
        claim();
        assertFalse(cart.ordered(Ids.next(), ORDER, 2, NOW));
        assertEquals(CartStatus.COMPLETING, cart.status());
    }

    @Test
    void everyChangeThatIsToldRaisesTheSequenceByOne() {
        var first = cart.sequence();
        claim();
        cart.release(CLAIM, NOW);
        cart.changed(NOW, Duration.ofDays(30));
        assertEquals(first + 3, cart.sequence());
    }

    @Test
    void asStoredACartHasNothingOfWhatWasDoneSince() {
        add(offer("A", "1.00"), 1);
        var read = new Cart(cart.row(), cart.changedLines());
        read.add(offer("A", "1.00"), 1, Ids.next(), 100);
        read.claim(CLAIM, NOW.plusSeconds(60), NOW);
        assertEquals(List.of(1), read.asStored().lines().stream().map(CartLine::quantity).toList());
        assertEquals(CartStatus.ACTIVE, read.asStored().status());
    }

    @Test
    void onlyWhatDiffersIsWritten() {
        add(offer("A", "1.00"), 1);
        add(offer("B", "1.00"), 1);
        var read = new Cart(cart.row(), cart.changedLines());
        assertEquals(List.of(), read.changedLines());
        var gone = read.lines().get(1).id();
        read.add(offer("A", "1.00"), 1, Ids.next(), 100);
        read.remove(gone);
        assertEquals(List.of("A"), read.changedLines().stream().map(LineRow::sku).toList());
        assertEquals(Set.of(gone), read.removedLines());
    }

    private void claim() {
        cart.claim(CLAIM, NOW.plusSeconds(60), NOW);
    }

    private CartLine add(Offer offer, int quantity) {
        return cart.add(offer, quantity, Ids.next(), 100);
    }

    private static Offer offer(String sku, String price) {
        return priced(new Offer(UUID.nameUUIDFromBytes(sku.getBytes()), sku, Ids.next(), sku, sku, Map.of(),
                Optional.empty(), "standard", "TRACKED", "IN_STOCK", null), Optional.of(Money.of(price, "USD")));
    }

    private static Offer priced(Offer offer, Optional<Money> price) {
        return new Offer(offer.variantId(), offer.sku(), offer.productId(), offer.productSlug(), offer.name(),
                offer.options(), price, offer.taxClass(), offer.inventoryPolicy(), offer.availability(), null);
    }

    private static ProblemType refusal(Runnable command) {
        return assertThrows(Problem.class, command::run).type();
    }
}
