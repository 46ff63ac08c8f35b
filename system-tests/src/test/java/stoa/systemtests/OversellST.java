package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.AtOnce;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.oracle.Database;
import stoa.systemtests.oracle.Oracle;
import stoa.systemtests.shop.Guest;
import stoa.systemtests.shop.Shop;

/** What is sold is there: no rush of buyers takes a unit twice. */
@SystemTest
class OversellST {

    private final Shop shop = Shop.shared();

    @Test
    void fiftyUnitsAndTwoHundredBuyersMakeFiftyOrders() {
        var mug = shop.sells("Last fifty mug", 50);
        var guests = prepared(200, () -> shop.aGuest().puts(1, mug.sku()).inCart().isReady());
        var answers = allOrder(guests);
        assertEquals(50, answers.stream().filter(answer -> answer.status() == 201).count(), () -> counts(answers));
        var refused = answers.stream().filter(answer -> answer.status() != 201).toList();
        refused.forEach(answer -> answer.expectProblem(409, "out-of-stock"));
        assertTrue(refused.get(0).json().path("errors").get(0).path("pointer").asText().startsWith("/"), refused.get(0)::toString);
        assertEquals(0, mug.available());
        assertEquals(50, mug.reserved());
        assertTrue(shop.reconciliation().path("consistent").asBoolean());
        assertEquals(List.of(), Oracle.of(Database.of(shop.stoa())).ledgers());
    }

    @Test
    void twoSkusBoughtInOppositeOrderNeverLockEachOther() {
        var left = shop.sells("Left mug", 1000);
        var right = shop.sells("Right mug", 1000);
        var guests = new ArrayList<Guest>();
        guests.addAll(prepared(100, () -> shop.aGuest().puts(1, left.sku()).puts(1, right.sku()).inCart().isReady()));
        guests.addAll(prepared(100, () -> shop.aGuest().puts(1, right.sku()).puts(1, left.sku()).inCart().isReady()));
        var answers = allOrder(guests);
        assertEquals(200, answers.stream().filter(answer -> answer.status() == 201).count(), () -> counts(answers));
        assertEquals(800, left.available());
        assertEquals(800, right.available());
    }

    @Test
    void aCartOfMoreThanThereIsTakesNothing() {
        var plenty = shop.sells("Plenty mug", 10);
        var scarce = shop.sells("Scarce mug", 1);
        var guest = shop.aGuest().puts(2, plenty.sku()).puts(2, scarce.sku()).inCart().isReady();
        var refused = guest.orders("card-ok").expectProblem(409, "out-of-stock").json();
        assertEquals("/lines/1", refused.path("errors").get(0).path("pointer").asText());
        assertTrue(refused.toString().contains("availableQuantity"), refused::toString);
        assertEquals(0, plenty.reserved());
        assertEquals(0, scarce.reserved());
        assertEquals("ACTIVE", guest.cartStatus());
    }

    @Test
    void whatIsHeldForOneCheckoutIsNotSoldToAnother() {
        var mug = shop.sells("Held mug", 1);
        var first = shop.aGuest().puts(1, mug.sku()).inCart();
        first.reservation().key(first.key() + "-hold").send().expect(201);
        assertEquals(1, mug.reserved());
        shop.aGuest().puts(1, mug.sku()).inCart().checksOut("card-ok").expectProblem(409, "out-of-stock");
        first.checksOut("card-ok").expect(201);
        assertEquals(1, mug.reserved());
    }

    /** The clock of the database is what counts, so the hold is aged there. */
    @Test
    void anExpiredHoldIsFreedAndNeverBecomesAnOrder() {
        var mug = shop.sells("Forgotten mug", 1);
        var forgetful = shop.aGuest().puts(1, mug.sku()).inCart().isReady();
        forgetful.reservation().key(forgetful.key() + "-hold").send().expect(201);
        Database.of(shop.stoa()).change("UPDATE stoa_order.reservation SET expires_at = now() - interval '1 second' "
                + "WHERE owner_id = '" + forgetful.cartId() + "' AND state = 'HELD'");
        Await.until("the hold is freed", Duration.ofSeconds(10), () -> mug.reserved() == 0);
        shop.aGuest().puts(1, mug.sku()).inCart().buys("card-ok");
        forgetful.orders("card-ok").expectProblem(409, "out-of-stock");
        assertEquals(List.of(), Oracle.of(Database.of(shop.stoa())).captures());
    }

    private static List<Guest> prepared(int count, Callable<Guest> guest) {
        return AtOnce.some(8, IntStream.range(0, count).mapToObj(i -> guest).toList());
    }

    private static List<Answer> allOrder(List<Guest> guests) {
        var totals = guests.get(0).view().path("totals").path("grand");
        return AtOnce.all(guests.stream().<Callable<Answer>>map(guest -> () -> guest.order("card-ok", totals).send()).toList());
    }

    private static String counts(List<Answer> answers) {
        var unexpected = answers.stream().filter(answer -> answer.status() != 201 && answer.status() != 409).limit(2).toList();
        return answers.stream().map(Answer::status).sorted().toList() + " " + unexpected;
    }
}
