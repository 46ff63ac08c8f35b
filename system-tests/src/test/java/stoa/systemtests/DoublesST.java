package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.systemtests.harness.Stoa.ORDERS;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.AtOnce;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Call;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.oracle.Database;
import stoa.systemtests.oracle.Oracle;
import stoa.systemtests.shop.Guest;
import stoa.systemtests.shop.Purchase;
import stoa.systemtests.shop.Shop;

/** What is asked twice happens once. */
@SystemTest
class DoublesST {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Stoa stoa = Stoa.shared();
    private final Shop shop = Shop.shared();

    @Test
    void fiftyRequestsWithOneKeyMakeOneOrder() {
        var mug = shop.sells("Nervous mug", 100);
        var guest = shop.aGuest().puts(1, mug.sku()).inCart().isReady();
        var total = guest.view().path("totals").path("grand");
        var answers = AtOnce.all(Collections.<Callable<Answer>>nCopies(50, () -> patiently(guest, total)));
        answers.forEach(answer -> answer.expect(201));
        assertEquals(1, distinctIds(answers));
        var replayed = answers.stream().filter(answer -> answer.header("Idempotent-Replayed").isPresent()).count();
        assertEquals(49, replayed);
        assertEquals(99, mug.available());
        assertEquals(List.of(), Oracle.of(Database.of(stoa)).doubles());
    }

    @Test
    void sixteenKeysOnOneCartMakeOneOrder() {
        var mug = shop.sells("Impatient mug", 100);
        var guest = shop.aGuest().puts(1, mug.sku()).inCart().isReady();
        var total = guest.view().path("totals").path("grand");
        var answers = AtOnce.all(IntStream.range(0, 16).<Callable<Answer>>mapToObj(i -> () ->
                untilDecided(() -> guest.order("card-ok", total).key(guest.key() + "-" + i).send())).toList());
        var told = answers.stream().map(Answer::status).collect(Collectors.groupingBy(s -> s, Collectors.counting()));
        assertEquals(1L, told.getOrDefault(201, 0L), told::toString);
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> {
            if (answer.status() != 200) {
                answer.expectProblem(409);
            }
        });
        assertEquals(1, distinctIds(answers.stream().filter(answer -> answer.status() < 300).toList()));
        assertEquals(99, mug.available());
        var late = guest.order("card-ok", total).key(UUID.randomUUID().toString()).send().expect(200);
        assertTrue(late.header("Location").isPresent(), late::toString);
    }

    @Test
    void aReplayTellsTheSameOrderAsItIsNow() {
        var mug = shop.sells("Replayed mug", 5);
        var guest = shop.aGuest().puts(1, mug.sku()).inCart().isReady();
        var total = guest.view().path("totals").path("grand");
        var first = guest.order("card-ok", total).send().expect(201);
        Purchase.of(stoa, first).cancels().expect(200);
        var again = guest.order("card-ok", total).send().expect(201);
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals("true", again.header("Idempotent-Replayed").orElse(""));
        assertEquals(first.json().path("id"), again.json().path("id"));
        assertEquals(first.json().path("token"), again.json().path("token"));
        assertEquals("CANCELLED", again.json().path("status").asText());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        var mug = shop.sells("Mixed up mug", 5);
        var guest = shop.aGuest().puts(1, mug.sku()).inCart().isReady();
        var total = guest.view().path("totals").path("grand");
        guest.order("card-ok", total).send().expect(201);
        guest.order("invoice", total).send().expectProblem(422, "idempotency-mismatch");
        assertEquals(4, mug.available());
    }

    @Test
    void anOrderWithoutAKeyIsRefused() {
        var mug = shop.sells("Keyless mug", 5);
        var guest = shop.aGuest().puts(1, mug.sku()).inCart().isReady();
        var body = guest.orderBody("card-ok", guest.view().path("totals").path("grand"));
        keyless(guest).json(body).send().expectProblem(400, "idempotency-key-missing");
        for (var bad : new String[] {"short", "x".repeat(256)}) {
            keyless(guest).key(bad).json(body).send().expectProblem(400);
        }
        assertEquals("ACTIVE", guest.cartStatus());
    }

    @Test
    void aDeclinedKeyIsSpentAndTheCartIsFreeForAnother() {
        var mug = shop.sells("Declined mug", 5);
        var guest = shop.aGuest().puts(1, mug.sku()).inCart().isReady();
        var total = guest.view().path("totals").path("grand");
        guest.order("card-declined", total).send().expectProblem(409, "payment-declined");
        var again = guest.order("card-declined", total).send().expectProblem(409, "payment-declined");
        assertEquals("true", again.header("Idempotent-Replayed").orElse(""), again::toString);
        assertEquals("ACTIVE", guest.cartStatus());
        guest.withKey(UUID.randomUUID().toString()).order("card-ok", total).send().expect(201);
        assertEquals(4, mug.available());
    }

    @Test
    void aLineAddedTwiceWithOneKeyIsAddedOnce() {
        var mug = shop.sells("Double click mug", 5);
        var guest = shop.aGuest().withCart();
        var add = guest.cart("POST", "/lines").key(guest.key()).json(Map.of("sku", mug.sku(), "quantity", 2));
        add.send().expect(201);
        assertEquals("true", add.send().expect(201).header("Idempotent-Replayed").orElse(""));
        assertEquals(2, guest.view().path("lines").get(0).path("quantity").asInt());
    }

    /** The payer's page tells the provider twice while the reconciler looks by itself. */
    @Test
    void eventsAndTheReconcilerFinishAnOrderOnce() {
        var mug = shop.sells("Raced mug", 1000);
        var purchases = AtOnce.some(4, IntStream.range(0, 40).<Callable<Purchase>>mapToObj(i -> () ->
                shop.aGuest().puts(1, mug.sku()).inCart().buys("card-action-required")).toList());
        var answers = AtOnce.all(purchases.stream().flatMap(purchase -> IntStream.range(0, 4).<Callable<Answer>>mapToObj(i -> () ->
                stoa.post(path(purchase.told().path("nextAction").path("url").asText())).json(Map.of("outcome", "success")).send()))
                .toList());
        answers.forEach(answer -> assertTrue(answer.status() < 500, answer::toString));
        for (var purchase : purchases) {
            assertEquals("PLACED", purchase.reads().path("status").asText());
        }
        assertEquals(List.of(), Oracle.of(Database.of(stoa)).doubles());
        assertEquals(List.of(), Oracle.of(Database.of(stoa)).captures());
        assertEquals(1000 - 40, mug.available());
    }

    static String path(String url) {
        return url.replaceFirst("^https?://[^/]+", "");
    }

    private Call keyless(Guest guest) {
        return stoa.post(ORDERS).header("Cart-Token", guest.token());
    }

    private static Answer patiently(Guest guest, JsonNode total) {
        return untilDecided(() -> guest.order("card-ok", total).send());
    }

    /** As a good client does: while the first is under way, the answer says when to ask again. */
    private static Answer untilDecided(java.util.function.Supplier<Answer> request) {
        return Await.value("a decision", PATIENCE, () -> java.util.Optional.of(request.get())
                .filter(answer -> !(answer.status() == 409 && answer.code().equals("idempotency-in-flight")
                        && answer.header("Retry-After").isPresent())));
    }

    private static long distinctIds(List<Answer> answers) {
        return answers.stream().map(answer -> answer.json().path("id").asText()).distinct().count();
    }
}
