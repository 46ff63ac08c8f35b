package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static stoa.systemtests.harness.Stoa.CARTS;
import static stoa.systemtests.harness.Stoa.ORDERS;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Call;
import stoa.systemtests.harness.Mailbox;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.shop.Shop;

/** A guest who turns out to be a customer, and one who lost the link to an order. */
@SystemTest
class CustomersST {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Stoa stoa = Stoa.shared();
    private final Shop shop = Shop.shared();

    @Test
    void whatAGuestChoseAndHeldIsBoughtByTheCustomerTheyAre() {
        var mug = shop.sells("Last mug", 1);
        var guest = shop.aGuest().puts(1, mug.sku()).isReady();
        guest.reservation().send().expect(201);
        var ada = stoa.tokens().ofCustomer(UUID.randomUUID());
        var cart = guest.cart("POST", "/merge").bearer(ada).send().expect(200).json();
        assertEquals("MERGED", guest.cartStatus());
        assertEquals(cart, customer(ada, "GET", CARTS + "/current").send().expect(200).json());
        var cartId = cart.path("id").asText();
        Await.until("the guest's hold is free for the customer's cart", PATIENCE, () ->
                customer(ada, "POST", ORDERS + "/reservations").json(Map.of("cartId", cartId)).send().status() == 201);
        var order = customer(ada, "POST", ORDERS).key("of-" + cartId).json(Map.of("cartId", cartId, "expectedTotal",
                cart.at("/totals/grand"), "payment", Map.of("provider", "sandbox", "method", "card-ok"))).send().expect(201).json();
        assertEquals("PLACED", order.path("status").asText());
        assertEquals(List.of(order.path("id").asText()),
                customer(ada, "GET", ORDERS).send().expect(200).json().path("items").findValuesAsText("id"));
        customer(stoa.tokens().ofCustomer(UUID.randomUUID()), "GET", ORDERS + "/" + order.path("id").asText()).send()
                .expectProblem(404, "not-found");
        var number = order.path("number").asText();
        awaitMails(number, "Your order " + number + " at Stoa");
        customer(ada, "POST", ORDERS + "/" + order.path("id").asText() + "/cancel").send().expect(200);
        awaitMails(number, "Your order " + number + " at Stoa", "Your order " + number + " is cancelled");
    }

    @Test
    void aLinkToAnOrderIsMailedToWhomItBelongsOnly() {
        var mug = shop.sells("Mug with a lost link", 1);
        var number = shop.aGuest().puts(1, mug.sku()).buys("card-ok").told().path("number").asText();
        asksFor(number, "somebody.else@example.com");
        asksFor(number, "Guest@Example.com");
        awaitMails(number, "Your order " + number + " at Stoa", "Your order " + number + " at Stoa");
        assertEquals(List.of(), Mailbox.of(stoa, "somebody.else@example.com").mails());
    }

    private void asksFor(String number, String email) {
        assertEquals("", stoa.post(ORDERS + "/lookup").json(Map.of("number", number, "email", email)).send().expect(202).text());
    }

    private Call customer(String bearer, String method, String path) {
        return stoa.call(method, path).bearer(bearer);
    }

    /** The subjects of the mails about this order come to be these. */
    private void awaitMails(String number, String... subjects) {
        var mailbox = Mailbox.of(stoa, "guest@example.com");
        Await.until("mails about " + number + ": " + List.of(subjects), PATIENCE, () -> mailbox.mails().stream()
                .map(Mailbox.Mail::subject).filter(subject -> subject.contains(" " + number + " ")).toList().equals(List.of(subjects)));
    }
}
