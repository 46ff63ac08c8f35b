package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.systemtests.harness.Stoa.CATALOG;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.oracle.Database;
import stoa.systemtests.oracle.Oracle;
import stoa.systemtests.shop.Shop;

/** Facts come back up: what order knows, catalog shows and carts follow. */
@SystemTest
class EventsST {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Stoa stoa = Stoa.shared();
    private final Shop shop = Shop.shared();

    @Test
    void theBandsOfAvailabilityFollowTheStock() {
        var mug = shop.sells("Banded mug", 6).awaitAvailability("IN_STOCK", PATIENCE);
        mug.counted(5).awaitAvailability("LOW_STOCK", PATIENCE);
        mug.counted(0).awaitAvailability("OUT_OF_STOCK", PATIENCE);
        mug.counted(100).awaitAvailability("IN_STOCK", PATIENCE);
    }

    @Test
    void theLastUnitSoldIsShownAsSoldOutWithinASecond() {
        var mug = shop.sells("Last mug", 1).awaitAvailability("LOW_STOCK", PATIENCE);
        var order = shop.aGuest().puts(1, mug.sku()).inCart().buys("card-ok");
        mug.awaitAvailability("OUT_OF_STOCK", A_SECOND);
        order.cancels().expect(200);
        mug.awaitAvailability("LOW_STOCK", A_SECOND);
    }

    @Test
    void whatIsSoldOutIsLeftOutOfWhatIsInStock() {
        var mug = shop.sells("Filtered mug", 1).awaitAvailability("LOW_STOCK", PATIENCE);
        assertEquals(1, found(mug.slug()));
        shop.aGuest().puts(1, mug.sku()).inCart().buys("card-ok");
        Await.until("it is left out", PATIENCE, () -> found(mug.slug()) == 0);
    }

    @Test
    void thePreparedAnswerChangesOnlyWithTheBand() {
        var mug = shop.sells("Tagged mug", 50).awaitAvailability("IN_STOCK", PATIENCE);
        var path = CATALOG + "/products/" + mug.slug();
        var etag = stoa.get(path).send().expect(200).etag();
        shop.aGuest().puts(1, mug.sku()).inCart().buys("card-ok");
        Await.calm(PATIENCE, () -> Oracle.of(Database.of(stoa)).stuck());
        stoa.get(path).header("If-None-Match", etag).send().expect(304);
        mug.counted(3).awaitAvailability("LOW_STOCK", PATIENCE);
        stoa.get(path).header("If-None-Match", etag).send().expect(200);
    }

    @Test
    void aCartIsClosedByItsOrderAndOpenedByItsFailure() {
        var mug = shop.sells("Settled mug", 5);
        var happy = shop.aGuest().puts(1, mug.sku()).inCart();
        happy.buys("card-ok");
        Await.until("the cart is ORDERED", PATIENCE, () -> happy.cartStatus().equals("ORDERED"));
        var waiting = shop.aGuest().puts(1, mug.sku()).inCart();
        var order = waiting.buys("card-action-required");
        assertEquals("COMPLETING", waiting.cartStatus());
        order.cancels().expect(200);
        Await.until("the cart is ACTIVE", PATIENCE, () -> waiting.cartStatus().equals("ACTIVE"));
    }

    @Test
    void everyEventWasSentAndHadItsEffect() {
        Await.calm(Duration.ofSeconds(20), () -> Oracle.of(Database.of(stoa)).faultsAtRest());
    }

    /** Sent again, all of it, an event changes nothing. */
    @Test
    void aReplayHasNoEffect() {
        var mug = shop.sells("Replayed event mug", 5);
        shop.aGuest().puts(2, mug.sku()).inCart().buys("card-ok");
        Await.calm(PATIENCE, () -> Oracle.of(Database.of(stoa)).stuck());
        var since = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS).toString();
        var told = stoa.as("admin", "POST", Stoa.ORDERS + "/events/replay").json(Map.of("since", since)).send().expect(200);
        assertTrue(told.json().path("events").asInt() > 0, told::toString);
        Await.calm(Duration.ofSeconds(20), () -> Oracle.of(Database.of(stoa)).faultsAtRest());
        assertEquals(3, mug.available());
        assertEquals(List.of(), Oracle.of(Database.of(stoa)).events());
    }

    private int found(String slug) {
        var items = stoa.get(CATALOG + "/search?q=" + slug.replace('-', '+').replaceFirst("^st\\+", "") + "&inStock=true&limit=100")
                .send().expect(200).json().path("items");
        int count = 0;
        for (var item : items) {
            count += item.path("slug").asText().equals(slug) ? 1 : 0;
        }
        return count;
    }
}
