package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.oracle.Database;
import stoa.systemtests.oracle.Oracle;
import stoa.systemtests.shop.Goods;
import stoa.systemtests.shop.Guest;
import stoa.systemtests.shop.Purchase;
import stoa.systemtests.shop.Shop;

/** Every way in which the sandbox provider decides, as API 3 fixes it. */
@SystemTest
class PaymentsST {

    private final Stoa stoa = Stoa.shared();
    private final Shop shop = Shop.shared();

    @Test
    void aGoodCardIsAuthorizedAtPlacing() {
        var order = shop.aGuest().puts(1, mugs(1).sku()).inCart().buys("card-ok");
        assertEquals("PLACED AUTHORIZED", state(order));
    }

    @Test
    void anInvoiceIsPlacedAndStaysUnpaid() {
        var order = shop.aGuest().puts(1, mugs(1).sku()).inCart().buys("invoice");
        assertEquals("PLACED PENDING", state(order));
        assertEquals("CANCELLED", order.cancels().expect(200).json().path("status").asText());
    }

    @Test
    void anActionThatSucceedsPlacesTheOrder() {
        var order = shop.aGuest().puts(1, mugs(1).sku()).inCart().buys("card-action-required");
        assertEquals("PENDING_PAYMENT REQUIRES_ACTION", state(order));
        assertEquals("redirect", order.told().path("nextAction").path("type").asText());
        act(order, "success");
        assertEquals("PLACED AUTHORIZED", state(order));
    }

    @Test
    void anActionThatFailsFreesTheGoodsAndTheCart() {
        var mug = mugs(2);
        var guest = shop.aGuest().puts(2, mug.sku()).inCart();
        var order = guest.buys("card-action-required");
        assertEquals(0, mug.available());
        act(order, "failure");
        assertEquals("CANCELLED", order.reads().path("status").asText());
        assertEquals(2, mug.available());
        Await.until("the cart is ACTIVE again", Duration.ofSeconds(5), () -> guest.cartStatus().equals("ACTIVE"));
    }

    @Test
    void aTimedOutCardThatWasChargedIsFoundWithinTenSeconds() {
        var order = shop.aGuest().puts(1, mugs(1).sku()).inCart().buys("card-timeout");
        assertEquals("PENDING_PAYMENT", order.status());
        shop.awaitStatus(order.id(), "PLACED", Duration.ofSeconds(10));
        assertEquals("PLACED AUTHORIZED", state(order));
        assertEquals(List.of(), Oracle.of(Database.of(stoa)).captures());
    }

    @Test
    void aDeclinedCardLeavesNothingTaken() {
        refusedLeavesNothing("card-declined", 409, "payment-declined");
    }

    @Test
    void aBrokenProviderLeavesNothingTaken() {
        refusedLeavesNothing("card-error", 503, "payment-unavailable");
    }

    @Test
    void aMethodNobodyKnowsIsRefusedBeforeAnythingHappens() {
        var mug = mugs(1);
        var guest = shop.aGuest().puts(1, mug.sku()).inCart();
        guest.checksOut("card-from-mars").expectSomeProblem();
        assertEquals(1, mug.available());
        assertEquals("ACTIVE", guest.cartStatus());
    }

    @Test
    void anEventWithoutTheProvidersSignatureIsRefused() {
        stoa.post(Stoa.ORDERS + "/providers/sandbox/events").json(Map.of("type", "payment.succeeded")).send().expectSomeProblem();
        stoa.post(Stoa.ORDERS + "/providers/nobody/events").json(Map.of()).send().expectSomeProblem();
    }

    private void refusedLeavesNothing(String method, int status, String code) {
        var mug = mugs(3);
        var guest = shop.aGuest().puts(3, mug.sku()).inCart();
        guest.checksOut(method).expectProblem(status, code);
        assertEquals(3, mug.available());
        assertEquals("ACTIVE", guest.cartStatus());
        reordered(guest);
        assertEquals(0, mug.available());
    }

    private static void reordered(Guest guest) {
        guest.withKey(guest.key() + "-again").orders("card-ok").expect(201);
    }

    private Goods mugs(int count) {
        return shop.sells("Paid mug", count);
    }

    private void act(Purchase order, String outcome) {
        var answer = stoa.post(DoublesST.path(order.told().path("nextAction").path("url").asText()))
                .json(Map.of("outcome", outcome)).send();
        assertEquals(2, answer.status() / 100, answer::toString);
    }

    private static String state(Purchase order) {
        var now = order.reads();
        return now.path("status").asText() + " " + now.path("paymentStatus").asText();
    }
}
