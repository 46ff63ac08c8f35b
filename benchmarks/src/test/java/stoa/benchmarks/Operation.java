package stoa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import stoa.benchmarks.Client.Wrong;

/** What shoppers do most. */
enum Operation implements Act {

    /** 20 products of a random category, one of its first five whole pages. */
    LIST {
        @Override
        public void perform(Shop shop, Random random) {
            var kind = random.nextInt(Dataset.KINDS.size());
            var at = random.nextInt(shop.pages());
            var page = shop.client().get(list(kind, shop.cursor(kind, at)));
            require(slugs(page).equals(shop.slugs(kind, at)), "the products that stood there", page);
            page.path("items").forEach(item -> require(priced(item.path("priceRange").path("min")), "priced", item));
        }
    },

    /** A random product by its slug. */
    DETAIL {
        @Override
        public void perform(Shop shop, Random random) {
            int product = random.nextInt(shop.data().products());
            var told = shop.client().get("/api/v1/catalog/products/" + shop.data().slug(product));
            require(told.path("variants").size() == 2 && told.path("slug").asText().equals(shop.data().slug(product)), "the product", told);
            told.path("variants").forEach(variant -> require(priced(variant.path("price")), "priced", told));
            require(told.path("availability").asText().equals("IN_STOCK"), "in stock", told);
        }
    },

    /** A colour and a kind, the first 20 with facets. */
    SEARCH {
        @Override
        public void perform(Shop shop, Random random) {
            var colour = Dataset.COLOURS.get(random.nextInt(Dataset.COLOURS.size()));
            var kind = Dataset.KINDS.get(random.nextInt(Dataset.KINDS.size()));
            var found = shop.client().get("/api/v1/catalog/search?limit=20&q=" + (colour + "+" + kind).toLowerCase(Locale.ROOT));
            int hits = shop.data().hits();
            require(found.path("total").asInt() == hits, hits + " hits but " + found.path("total"), found);
            require(slugs(found).stream().distinct().count() == Math.min(PAGE, hits), "a whole page", found);
            found.path("items").forEach(item -> require(item.path("name").asText().startsWith(colour + " " + kind + " "),
                    colour + " " + kind, item));
            requireCounted(found.path("facets"), hits);
        }
    },

    /** A new cart and three lines. */
    CART {
        @Override
        public void perform(Shop shop, Random random) {
            var cart = new Cart(shop);
            for (int line = 1; line <= 3; line++) {
                cart.add(shop.data().sku(random));
            }
        }
    },

    /** From a new cart with two lines to an order that is PLACED. */
    CHECKOUT {
        @Override
        public void perform(Shop shop, Random random) {
            new Cart(shop).add(shop.data().sku(random)).add(shop.data().sku(random)).completed().order();
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

    private static final Set<String> SINGLE_VALUED = Set.of("category", "vendor", "color");
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

    /** Of a page's products, in its order. */
    static List<String> slugs(JsonNode page) {
        var slugs = new ArrayList<String>(PAGE);
        page.path("items").forEach(item -> slugs.add(item.path("slug").asText()));
        return slugs;
    }

    private static boolean priced(JsonNode money) {
        return money.path("amount").isTextual() && money.path("currency").asText().equals("USD");
    }

    /** A product has one value of each of these, so their counts sum up to the products. */
    private static void requireCounted(JsonNode facets, int hits) {
        long counted = 0;
        for (var facet : facets) {
            if (SINGLE_VALUED.contains(facet.path("code").asText())) {
                int sum = 0;
                for (var value : facet.path("values")) {
                    sum += value.path("count").asInt();
                }
                require(sum == hits, "counts of " + hits, facet);
                counted++;
            }
        }
        require(counted == SINGLE_VALUED.size(), "facets", facets);
    }

    private static void require(boolean holds, String what, Object told) {
        Wrong.unless(holds, what, told);
    }
}
