package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.systemtests.harness.Stoa.CARTS;
import static stoa.systemtests.harness.Stoa.CATALOG;
import static stoa.systemtests.harness.Stoa.ORDERS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.AtOnce;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.shop.Purchase;
import stoa.systemtests.shop.Shop;

/** A guest's way through the shop: looking, choosing, paying, and changing their mind. */
@SystemTest
class ShoppingST {

    private final Stoa stoa = Stoa.shared();
    private final Shop shop = Shop.shared();

    @Test
    void theDemoCatalogueStandsReadyToBeBought() {
        var categories = stoa.get(CATALOG + "/categories").send().expect(200).json().path("items");
        var seen = new HashSet<String>();
        for (var root : categories) {
            var products = stoa.get(CATALOG + "/products?limit=100&category=" + root.path("slug").asText()).send().expect(200).json();
            for (var product : products.path("items")) {
                seen.add(product.path("id").asText());
                assertTrue(product.path("priceRange").path("min").path("amount").isTextual(), product::toString);
                assertTrue(product.path("media").size() > 0, product::toString);
                assertFalse(product.has("description"), product::toString);
            }
        }
        assertTrue(seen.size() >= 60, "only " + seen.size());
        assertTrue(categories.size() > 1, "several roots: " + categories);
        assertTrue(branches(categories) >= 8, categories::toString);
    }

    @Test
    void everyBranchOfTheCategoriesHasProducts() {
        for (var slug : slugs(stoa.get(CATALOG + "/categories").send().expect(200).json().path("items"))) {
            var found = stoa.get(CATALOG + "/products?limit=1&category=" + slug).send().expect(200).json();
            assertEquals(1, found.path("items").size(), slug);
        }
    }

    @Test
    void aPictureIsServedInEachSizeAndForEver() {
        var root = stoa.get(CATALOG + "/categories").send().expect(200).json().path("items").get(0).path("slug").asText();
        var product = stoa.get(CATALOG + "/products?limit=1&category=" + root).send().expect(200).json().path("items").get(0);
        var picture = product.path("media").get(0);
        assertFalse(picture.path("alt").asText().isBlank(), picture::toString);
        for (var size : new String[] {"thumb", "small", "medium", "large"}) {
            var url = picture.path("url").asText().replaceFirst("[^/]+$", size);
            var answer = stoa.get(url).send().expect(200);
            assertTrue(answer.header("Content-Type").orElse("").startsWith("image/"), answer.request());
            assertEquals("public, max-age=31536000, immutable", answer.header("Cache-Control").orElse(""));
        }
    }

    @Test
    void aGuestFindsChoosesOrdersAndReadsTheOrder() {
        var mug = shop.sells("Walking mug", 3);
        var found = stoa.get(CATALOG + "/products/" + mug.slug()).send().expect(200).json();
        assertEquals("12.50", found.path("variants").get(0).path("price").path("amount").asText());
        var guest = shop.aGuest().puts(2, mug.sku()).inCart().isReady();
        var cart = guest.view();
        assertEquals("25.00", cart.path("totals").path("lines").path("amount").asText());
        assertEquals(0, cart.path("requirements").size(), cart::toString);
        var answer = guest.orders("card-ok").expect(201);
        var order = Purchase.of(stoa, answer);
        assertTrue(answer.header("Location").orElse("").endsWith(ORDERS + "/" + order.id()), answer::toString);
        assertEquals("PLACED", order.status());
        assertEquals("AUTHORIZED", order.paymentStatus());
        var read = order.reads();
        assertEquals(cart.path("totals"), read.path("totals"));
        assertEquals(mug.sku(), read.path("lines").get(0).path("sku").asText());
        assertEquals(1, mug.available());
        Await.until("the cart is ORDERED", Duration.ofSeconds(5), () -> guest.cartStatus().equals("ORDERED"));
        guest.triesToPut(1, mug.sku()).expectProblem(409, "cart-not-open");
    }

    @Test
    void aCancelledOrderGivesTheGoodsBackAndTheCartStaysClosed() {
        var mug = shop.sells("Second thought mug", 5);
        var guest = shop.aGuest().puts(5, mug.sku()).inCart();
        var order = guest.buys("card-ok");
        assertEquals(0, mug.available());
        var cancelled = order.cancels().expect(200).json();
        assertEquals("CANCELLED", cancelled.path("status").asText());
        assertEquals("VOIDED", cancelled.path("paymentStatus").asText());
        assertEquals(5, mug.available());
        order.cancels().expectProblem(409, "invalid-transition");
        Await.until("the cart is ORDERED", Duration.ofSeconds(5), () -> guest.cartStatus().equals("ORDERED"));
        guest.triesToPut(1, mug.sku()).expectProblem(409, "cart-not-open");
    }

    @Test
    void germanTaxIsWithinThePriceAndTheSumsAgree() {
        var mug = shop.sells("Steuer mug", 5);
        var guest = shop.aGuestPayingIn("EUR").shippingTo("DE").puts(3, mug.sku()).inCart().isReady();
        var totals = guest.view().path("totals");
        assertTrue(totals.path("taxIncluded").asBoolean(), totals::toString);
        var grand = amount(totals.path("grand"));
        var taxed = grand.subtract(grand.divide(new BigDecimal("1.19"), 2, RoundingMode.HALF_UP));
        assertEquals(taxed, amount(totals.path("tax")), totals::toString);
        assertEquals(grand, amount(totals.path("lines")).subtract(amount(totals.path("discounts")))
                .add(amount(totals.path("shipping"))), totals::toString);
        guest.orders("card-ok").expect(201);
    }

    @Test
    void anOrderSaysWhatAnIncompleteCartStillNeeds() {
        var mug = shop.sells("Unfinished mug", 5);
        var guest = shop.aGuest().puts(1, mug.sku()).inCart();
        var refused = guest.orders("card-ok").expectProblem(422, "cart-incomplete").json();
        var fields = new HashSet<String>();
        refused.path("requirements").forEach(requirement -> fields.add(requirement.path("field").asText()));
        assertTrue(fields.contains("email") && fields.contains("shippingAddress"), refused::toString);
        shop.aGuest().isReady().orders("card-ok").expectProblem(422, "cart-empty");
    }

    @Test
    void aPriceThatWasNotExpectedIsToldBeforeAnythingIsBought() {
        var mug = shop.sells("Surprise mug", 5);
        var guest = shop.aGuest().puts(1, mug.sku()).inCart().isReady();
        var expected = ((ObjectNode) guest.view().path("totals").path("grand")).put("amount", "0.01");
        var refused = guest.order("card-ok", expected).send().expectProblem(409, "price-changed").json();
        assertEquals(guest.view().path("totals").path("grand"), refused.path("currentTotal"));
        assertEquals("ACTIVE", guest.cartStatus());
        assertEquals(5, mug.available());
    }

    @Test
    void whatIsNotYoursDoesNotExist() {
        var mug = shop.sells("Private mug", 5);
        var order = shop.aGuest().puts(1, mug.sku()).inCart().buys("card-ok");
        var stranger = shop.aGuest().withCart();
        var other = shop.aGuest().withCart();
        stoa.get(CARTS + "/" + other.cartId()).header("Cart-Token", stranger.token()).send().expectProblem(404, "not-found");
        stoa.get(CARTS + "/" + other.cartId()).send().expectProblem(401);
        stoa.get(ORDERS + "/" + order.id()).header("Order-Token", stranger.token()).send().expectProblem(404, "not-found");
        stoa.get(ORDERS + "/" + order.id()).send().expectProblem(401);
        stoa.post(ORDERS).header("Cart-Token", stranger.token()).key(UUID.randomUUID().toString())
                .json(Map.of("cartId", other.cartId(), "expectedTotal", Map.of("amount", "1.00", "currency", "USD"),
                        "payment", Map.of("provider", "sandbox", "method", "card-ok")))
                .send().expectProblem(404, "not-found");
    }

    @Test
    void parallelClicksOnOneCartAllCount() {
        var mug = shop.sells("Clicked mug", 100);
        var guest = shop.aGuest().withCart();
        AtOnce.all(Collections.<Callable<Answer>>nCopies(20, () -> guest.triesToPut(1, mug.sku()).expect(201)));
        var lines = guest.view().path("lines");
        assertEquals(1, lines.size(), lines::toString);
        assertEquals(20, lines.get(0).path("quantity").asInt());
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asText());
    }

    private static int branches(JsonNode categories) {
        return slugs(categories).size();
    }

    private static Set<String> slugs(JsonNode categories) {
        var found = new HashSet<String>();
        for (var category : categories) {
            found.add(category.path("slug").asText());
            found.addAll(slugs(category.path("children")));
        }
        return found;
    }
}
