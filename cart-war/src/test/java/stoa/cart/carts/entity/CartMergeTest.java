package stoa.cart.carts.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.cart.carts.entity.MergePolicy.MAX;
import static stoa.cart.carts.entity.MergePolicy.SUM;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stoa.cart.offers.entity.Offer;
import stoa.kernel.ids.Ids;
import stoa.kernel.money.Money;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.problems.ProblemType;

/** What becomes of two carts that are merged. */
class CartMergeTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final int MOST = 100;

    final Cart guests = cart(null, "USD");
    final Cart customers = cart(Ids.next(), "USD");

    @Test
    void noLineIsLostAndTheLargerQuantityStays() {
        put(guests, "MUG", 2);
        put(guests, "TEE", 5);
        put(customers, "TEE", 3);
        put(customers, "CAP", 1);
        customers.merge(guests, MAX, MOST, Ids::next);
        assertEquals(List.of("TEE 5", "CAP 1", "MUG 2"), told(customers));
        put(guests, "TEE", 1);
        customers.merge(guests, SUM, MOST, Ids::next);
        assertEquals(List.of("TEE 11", "CAP 1", "MUG 4"), told(customers));
    }

    @Test
    void whatIsTakenOverIsANewLineAndIsStored() {
        var line = put(guests, "MUG", 2);
        var target = new Cart(customers.row(), List.of());
        target.merge(guests, MAX, MOST, Ids::next);
        var taken = target.changedLines().get(0);
        assertFalse(taken.id().equals(line.id()));
        assertEquals(line.row().options(), taken.options());
        assertEquals(line.unitPrice(), target.lines().get(0).unitPrice());
    }

    @Test
    void theCustomersDetailsStayAndGapsAreFilled() {
        guests.write(new CartDetails("guest@example.com", null, null, "express"));
        customers.write(new CartDetails("ada@example.com", null, null, null));
        customers.merge(guests, MAX, MOST, Ids::next);
        assertEquals(new CartDetails("ada@example.com", null, null, "express"), customers.details());
    }

    @Test
    void theOlderPricesDecideWhenCatalogIsAskedAgain() {
        put(guests, "MUG", 2);
        var later = new Cart(Ids.next(), Ids.next(), Currency.getInstance("USD"), "en", NOW.plusSeconds(60), Duration.ofDays(30));
        later.merge(guests, MAX, MOST, Ids::next);
        assertTrue(later.pricedBefore(NOW.plusSeconds(1)));
    }

    @Test
    void whatDoesNotFitIsRefusedRatherThanLost() {
        IntStream.range(0, 60).forEach(i -> put(guests, "G" + i, 1));
        IntStream.range(0, 41).forEach(i -> put(customers, "C" + i, 1));
        assertEquals(CartProblem.TOO_MANY_LINES, refusal(() -> customers.merge(guests, MAX, MOST, Ids::next)));
        var many = cart(null, "USD");
        var more = cart(Ids.next(), "USD");
        put(many, "MUG", CartLine.MOST);
        put(more, "MUG", 1);
        assertEquals(CartProblem.QUANTITY_TOO_LARGE, refusal(() -> more.merge(many, SUM, MOST, Ids::next)));
    }

    @Test
    void twoCurrenciesDoNotMixUnlessOneCartIsEmpty() {
        var euros = cart(Ids.next(), "EUR");
        euros.merge(guests, MAX, MOST, Ids::next);
        put(guests, "MUG", 1);
        assertTrue(euros.givesWayTo(guests));
        assertEquals(CartProblem.CURRENCY_CONFLICT, refusal(() -> euros.merge(guests, MAX, MOST, Ids::next)));
        assertFalse(customers.givesWayTo(guests));
    }

    @Test
    void aMergedCartTakesNoChangesAndTellsWhereItsLinesWent() {
        guests.mergedInto(customers, NOW);
        assertEquals(Optional.of(customers.id()), new Cart(guests.row(), List.of()).mergedInto());
        assertEquals(customers.customerId(), Optional.of(guests.row().takenBy()));
        assertEquals(CartProblem.CART_NOT_OPEN, refusal(guests::requireGuests));
        assertEquals(CommonProblem.NOT_FOUND, refusal(customers::requireGuests));
    }

    @Test
    void anOrderOfAMergedCartIsNewsOnce() {
        var claim = Ids.next();
        var order = Ids.next();
        guests.claim(claim, NOW, NOW);
        guests.reopen(NOW);
        assertEquals(Optional.empty(), guests.orderedAfterMerge(claim, order, 2));
        guests.mergedInto(customers, NOW);
        assertEquals(Optional.empty(), guests.orderedAfterMerge(Ids.next(), order, 2));
        assertEquals(Optional.of(customers.id()), guests.orderedAfterMerge(claim, order, 2));
        assertEquals(Optional.empty(), guests.orderedAfterMerge(claim, order, 2));
        assertEquals(order, guests.row().orderId());
    }

    @Test
    void whatWasBoughtIsTakenOutAndTheRestStays() {
        put(customers, "MUG", 2);
        put(customers, "TEE", 5);
        put(customers, "CAP", 1);
        long sequence = customers.sequence();
        assertTrue(customers.takeOut(Map.of(variant("MUG"), 2, variant("TEE"), 3, variant("PEN"), 1), NOW));
        assertEquals(List.of("TEE 2", "CAP 1"), told(customers));
        assertEquals(1, customers.removedLines().size());
        assertEquals(sequence + 1, customers.sequence());
        assertFalse(customers.takeOut(Map.of(variant("PEN"), 1), NOW));
        customers.claim(Ids.next(), NOW, NOW);
        assertFalse(customers.takeOut(Map.of(variant("CAP"), 1), NOW));
        assertEquals(List.of("TEE 2", "CAP 1"), told(customers));
    }

    @Test
    void aPolicyHasOneOfTwoNames() {
        assertEquals(List.of(MAX, SUM), List.of(MergePolicy.parse("max"), MergePolicy.parse("sum")));
        assertTrue(assertThrows(IllegalStateException.class, () -> MergePolicy.parse("MIN")).getMessage()
                .startsWith("stoa.cart.carts.merge-policy must be"));
    }

    private static Cart cart(UUID customer, String currency) {
        return new Cart(Ids.next(), customer, Currency.getInstance(currency), "en", NOW, Duration.ofDays(30));
    }

    private static CartLine put(Cart cart, String sku, int quantity) {
        var offer = new Offer(variant(sku), sku, Ids.next(), sku, sku, Map.of("Size", "M"),
                Optional.of(Money.of("12.50", "USD")), "standard", "TRACKED", "IN_STOCK", null);
        return cart.add(offer, quantity, Ids.next(), MOST);
    }

    private static UUID variant(String sku) {
        return UUID.nameUUIDFromBytes(sku.getBytes());
    }

    private static List<String> told(Cart cart) {
        return cart.lines().stream().map(line -> line.sku() + ' ' + line.quantity()).toList();
    }

    private static ProblemType refusal(Runnable command) {
        return assertThrows(Problem.class, command::run).type();
    }
}
