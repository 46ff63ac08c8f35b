package stoa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import stoa.benchmarks.Client.Wrong;

/** What shoppers do most. */
enum Operation implements Act {

    /** 20 products of a random category, one of its first five whole pages. */
    LIST {
        @Override
        public void perform(Shop shop, Random random) {
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
        public void perform(Shop shop, Random random) {
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
        public void perform(Shop shop, Random random) {
            var text = Dataset.COLOURS.get(random.nextInt(Dataset.COLOURS.size())) + "+" + Dataset.KINDS.get(random.nextInt(Dataset.KINDS.size()));
            var found = shop.client().get("/api/v1/catalog/search?limit=20&q=" + text.toLowerCase(Locale.ROOT));
            int hits = shop.data().hits();
            require(found.path("total").asInt() == hits, hits + " hits but " + found.path("total"), found);
            require(found.path("items").size() == Math.min(PAGE, hits), "a whole page", found);
            require(found.path("facets").size() > 3, "facets", found.path("facets"));
        }
    },

    /** A new cart and three lines. */
    CART {
        @Override
        public void perform(Shop shop, Random random) {
            var cart = new Cart(shop);
            for (int line = 1; line <= 3; line++) {
                require(cart.add(shop.data().sku(random)).path("lines").size() >= 1, "a line", cart.id());
            }
        }
    },

    /** From a new cart with two lines to an order that is PLACED. */
    CHECKOUT {
        @Override
        public void perform(Shop shop, Random random) {
            var cart = new Cart(shop);
            cart.add(shop.data().sku(random));
            cart.add(shop.data().sku(random));
            requirePlaced(cart.completed().order());
        }
    },

    /** Of a hundred: 70 list, detail and search in equal parts, 20 cart, 10 checkout. */
    MIXED {
        @Override
        public void perform(Shop shop, Random random) {
            drawn(random).perform(shop, random);
        }

        @Override
        public Operation drawn(Random random) {
            int of = random.nextInt(100);
            if (of < BROWSING) {
                return BROWSED.get(random.nextInt(BROWSED.size()));
            }
            return of < BROWSING + FILLING ? CART : CHECKOUT;
        }
    };

    static final int PAGE = 20;
    static final List<Operation> BROWSED = List.of(LIST, DETAIL, SEARCH);
    /** The five that {@link #MIXED} mixes. */
    static final List<Operation> SINGLE = List.of(LIST, DETAIL, SEARCH, CART, CHECKOUT);

    private static final int BROWSING = 70;
    private static final int FILLING = 20;

    /** As reports call it. */
    String told() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is called so. */
    static Operation told(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    static String list(int kind, String cursor) {
        return "/api/v1/catalog/products?limit=" + PAGE + "&category=" + Dataset.category(kind)
                + (cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }

    /** @throws Wrong unless the order is PLACED and has its number */
    static void requirePlaced(JsonNode order) {
        require(order.path("status").asText().equals("PLACED") && order.path("number").isTextual(), "PLACED", order);
    }

    private static void require(boolean holds, String what, Object told) {
        if (!holds) {
            throw new Wrong("Not " + what + ": " + told);
        }
    }
}
