package stoa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import stoa.benchmarks.Client.Wrong;

/** What shoppers do, each answer looked at. */
enum Operation {

    /** 20 products of a random category, one of its first five whole pages. */
    LIST {
        @Override
        void perform(Shop shop, Random random) {
            var kind = random.nextInt(Dataset.KINDS.size());
            var cursor = shop.cursor(kind, random.nextInt(shop.pages()));
            var page = shop.client().get(list(kind, cursor));
            require(page.path("items").size() == PAGE, "a whole page", page);
            require(page.path("items").get(0).path("priceRange").path("min").path("amount").isTextual(), "priced", page);
        }
    },

    /** A random product by its slug. */
    DETAIL {
        @Override
        void perform(Shop shop, Random random) {
            int product = random.nextInt(shop.data().products());
            var told = shop.client().get("/api/v1/catalog/products/" + shop.data().slug(product));
            require(told.path("variants").size() == 2 && told.path("slug").asText().equals(shop.data().slug(product)), "the product", told);
            require(told.path("variants").get(0).path("price").path("amount").isTextual(), "priced", told);
            require(told.path("availability").asText().equals("IN_STOCK"), "in stock", told);
        }
    },

    /** A colour and a kind, the first 20 with facets. */
    SEARCH {
        @Override
        void perform(Shop shop, Random random) {
            var text = Dataset.COLOURS.get(random.nextInt(Dataset.COLOURS.size())) + "+" + Dataset.KINDS.get(random.nextInt(Dataset.KINDS.size()));
            var found = shop.client().get("/api/v1/catalog/search?limit=20&q=" + text.toLowerCase());
            int hits = shop.data().hits();
            require(found.path("total").asInt() == hits, hits + " hits but " + found.path("total"), found);
            require(found.path("items").size() == Math.min(PAGE, hits), "a whole page", found);
            require(found.path("facets").size() > 3, "facets", found.path("facets"));
        }
    },

    /** A new cart and three lines. */
    CART {
        @Override
        void perform(Shop shop, Random random) {
            var cart = new Cart(shop);
            for (int line = 1; line <= 3; line++) {
                require(cart.add(random).path("lines").size() >= 1, "a line", cart.id);
            }
        }
    },

    /** From a new cart with two lines to an order that is PLACED. */
    CHECKOUT {
        @Override
        void perform(Shop shop, Random random) {
            var cart = new Cart(shop);
            cart.add(random);
            cart.add(random);
            var order = cart.order();
            require(order.path("status").asText().equals("PLACED") && order.path("number").isTextual(), "PLACED", order);
        }
    };

    static final int PAGE = 20;

    private static final String ADDRESS = """
            {"email":"ada@example.com","shippingAddress":{"name":"Ada Byron","line1":"1 Market Street","city":"Springfield",\
            "region":"IL","postalCode":"62701","country":"US"}}""";

    abstract void perform(Shop shop, Random random);

    static String list(int kind, String cursor) {
        return "/api/v1/catalog/products?limit=" + PAGE + "&category=" + Dataset.category(kind)
                + (cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }

    private static void require(boolean holds, String what, Object told) {
        if (!holds) {
            throw new Wrong("Not " + what + ": " + told);
        }
    }

    /** A guest's cart on its way. */
    private static final class Cart {

        private final Shop shop;
        private final String id;
        private final String token;

        Cart(Shop shop) {
            this.shop = shop;
            var cart = shop.client().call("POST", "/api/v1/carts", "{\"currency\":\"USD\"}", 201);
            id = cart.path("id").asText();
            token = cart.path("token").asText();
        }

        JsonNode add(Random random) {
            var sku = shop.data().sku(random.nextInt(shop.data().products()), random.nextInt(2));
            return call("POST", "/lines", "{\"sku\":\"" + sku + "\",\"quantity\":1}", 201);
        }

        JsonNode order() {
            call("PATCH", "", ADDRESS, 200);
            var option = call("GET", "/shipping-options", null, 200).path("items").path(0).path("id").asText();
            var total = call("PATCH", "", "{\"shippingOptionId\":\"" + option + "\"}", 200).path("totals").path("grand");
            return shop.client().call("POST", "/api/v1/orders", """
                    {"cartId":"%s","expectedTotal":%s,"payment":{"provider":"sandbox","method":"card-ok"}}""".formatted(id, total), 201,
                    "Cart-Token", token, "Idempotency-Key", UUID.randomUUID().toString());
        }

        private JsonNode call(String method, String below, String body, int expected) {
            return shop.client().call(method, "/api/v1/carts/" + id + below, body, expected, "Cart-Token", token);
        }
    }
}
