package stoa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.Stoa;

/** What shoppers and staff ask for every day, with the answers looked at as far as their status. */
final class HotCalls {

    private static final int PAGES = 4;

    private final Stoa stoa;
    private final Dataset data;
    private final Random random = new Random(1);

    /** @param data what is there */
    HotCalls(Stoa stoa, Dataset data) {
        this.stoa = stoa;
        this.data = data;
    }

    /** Each call that only reads the catalogue, once. */
    void look() {
        browse();
        search();
    }

    /** Each other call once. */
    void deal() {
        shop();
        keepProducts();
        keepStock();
        lookAtOrders();
    }

    private void browse() {
        var category = Dataset.category(random.nextInt(Dataset.KINDS.size()));
        for (var sort : List.of("-createdAt", "createdAt", "name", "-name", "price", "-price")) {
            pages(Stoa.CATALOG + "/products?limit=20&sort=" + sort);
            pages(Stoa.CATALOG + "/products?limit=20&sort=" + sort + "&category=" + category);
        }
        pages(Stoa.CATALOG + "/products?limit=20&collection=collection-" + (1 + random.nextInt(40)));
        var product = json(Stoa.CATALOG + "/products/" + data.slug(any()));
        var id = product.path("id").asText();
        json(Stoa.CATALOG + "/products/" + id);
        json(Stoa.CATALOG + "/products/" + id + "/variants");
        json(Stoa.CATALOG + "/products/" + id + "/variants/" + product.path("variants").path(0).path("id").asText());
        json(Stoa.CATALOG + "/variants?ids=" + product.path("variants").path(0).path("id").asText());
        json(Stoa.CATALOG + "/variants?skus=" + skus(20));
        json(Stoa.CATALOG + "/categories");
        json(Stoa.CATALOG + "/collections");
        stoa.get(Stoa.CATALOG + "/products/no-such-thing").send().expect(404);
    }

    private void search() {
        var words = (Dataset.COLOURS.get(random.nextInt(10)) + "+" + Dataset.KINDS.get(random.nextInt(20))).toLowerCase(Locale.ROOT);
        for (var more : List.of("", "&sort=price", "&sort=-createdAt", "&sort=name", "&inStock=true", "&price.gte=20.00&price.lte=90.00",
                "&category=" + Dataset.category(random.nextInt(20)), "&attributes.Size=S")) {
            pages(Stoa.CATALOG + "/search?limit=20&q=" + words + more);
        }
        json(Stoa.CATALOG + "/search?q=yelow+canlde");
        json(Stoa.CATALOG + "/search?q=yellow+canlde");
        for (var typed : List.of("yellow+cand", "red+sh", "cedar")) {
            json(Stoa.CATALOG + "/search/suggestions?q=" + typed);
        }
    }

    private void shop() {
        var guest = Guest.withLines(stoa, 3, random.nextInt(900));
        var lines = guest.reads().send().expect(200).json().path("lines");
        guest.changes(lines.path(0).path("id").asText(), 2).send().expect(200);
        guest.removes(lines.path(1).path("id").asText()).send().expect(200);
        guest.holds().send().expect(201);
        var buyer = Guest.ready(stoa, 2, random.nextInt(900));
        var order = buyer.orders().send().expect(201).json();
        var path = Stoa.ORDERS + "/" + order.path("id").asText();
        var token = order.path("token").asText();
        stoa.get(path).header("Order-Token", token).send().expect(200);
        stoa.get(path + "/timeline").header("Order-Token", token).send().expect(200);
        staff(Stoa.ORDERS + "/reservations?orderId=" + order.path("id").asText());
        stoa.post(path + "/cancel").header("Order-Token", token).key(UUID.randomUUID().toString()).json("{}").send().expect(200);
    }

    private void keepProducts() {
        var made = keeper("POST", Stoa.CATALOG + "/products", Map.of("name", "Thing " + UUID.randomUUID(), "options", List.of("Size"), "variants",
                List.of(Map.of("sku", "THING-" + UUID.randomUUID(), "options", Map.of("Size", "S"), "quantity", 5,
                        "prices", List.of(Map.of("amount", "9.00", "currency", "USD")))))).expect(201).json();
        var path = Stoa.CATALOG + "/products/" + made.path("id").asText();
        changed(path, Map.of("description", "Changed"));
        keeper("POST", Stoa.CATALOG + "/prices/batch", Map.of("items", List.of(Map.of("sku", data.sku(any(), 0), "currency", "USD",
                "amount", random.nextInt(5, 99) + ".00")))).expect(200);
        var variant = path + "/variants/" + made.path("variants").path(0).path("id").asText();
        changed(variant, Map.of("weightGrams", 100));
        stoa.as("catalog-manager", "DELETE", path).header("If-Match", tag(path)).send().expect(204);
        for (var status : List.of("DRAFT", "ARCHIVED", "DRAFT,ARCHIVED")) {
            keeperPages(Stoa.CATALOG + "/products?limit=20&status=" + status);
        }
        keeperPages(Stoa.CATALOG + "/products?limit=20&status=DRAFT,ACTIVE,ARCHIVED");
    }

    private void keepStock() {
        var levels = staff(Stoa.ORDERS + "/stock-levels?sku=" + skus(20)).json().path("items");
        var level = levels.path(0).path("id").asText();
        staff(Stoa.ORDERS + "/stock-levels/" + level);
        staff(Stoa.ORDERS + "/stock-levels?variantId=" + levels.path(0).path("variantId").asText());
        staff(Stoa.ORDERS + "/stock-levels?location=main");
        staffPages(Stoa.ORDERS + "/stock-levels?limit=20");
        stoa.as("order-manager", "POST", Stoa.ORDERS + "/stock-levels/" + level + "/adjust").key(UUID.randomUUID().toString())
                .json(Map.of("delta", 1, "reason", "found")).send().expect(200);
        stoa.as("order-manager", "POST", Stoa.ORDERS + "/stock-levels/batch").key(UUID.randomUUID().toString())
                .json(Map.of("items", IntStream.range(0, 20).mapToObj(i -> Map.of("sku", data.sku(any(), 1), "onHand", 1_000_000))
                        .distinct().toList())).send().expect(200);
        staff(Stoa.ORDERS + "/stock-movements?stockLevelId=" + level);
        staff(Stoa.ORDERS + "/stock-movements?sku=" + data.sku(any(), 0));
        staffPages(Stoa.ORDERS + "/stock-movements?limit=20");
        staffPages(Stoa.ORDERS + "/reservations?limit=20");
        staffPages(Stoa.ORDERS + "/reservations?limit=20&sku=" + data.sku(any(), 0));
    }

    private void lookAtOrders() {
        staffPages(Stoa.ORDERS + "?limit=20");
        staff(Stoa.ORDERS + "?email=guest-" + 4 * random.nextInt(20_000) + "@example.com");
        staff(Stoa.ORDERS + "?status=PLACED,ON_HOLD");
        staffPages(Stoa.ORDERS + "?limit=20&status=COMPLETED");
        staffPages(Stoa.ORDERS + "?limit=20&status=ON_HOLD");
        var yesterday = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1));
        staff(Stoa.ORDERS + "?createdAt.gte=" + yesterday.minus(Duration.ofDays(1)) + "&createdAt.lte=" + yesterday + "&sort=createdAt");
    }

    private int any() {
        return random.nextInt(data.products());
    }

    private String skus(int count) {
        return IntStream.range(0, count).mapToObj(i -> data.sku(any(), i % 2)).distinct().collect(Collectors.joining(","));
    }

    private JsonNode json(String path) {
        return stoa.get(path).send().expect(200).json();
    }

    /** Some pages, one after the other. */
    private void pages(String path) {
        pages(path, PAGES, this::json);
    }

    private void staffPages(String path) {
        pages(path, PAGES, page -> staff(page).json());
    }

    private void keeperPages(String path) {
        pages(path, PAGES, page -> stoa.as("catalog-manager", "GET", page).send().expect(200).json());
    }

    static void pages(String path, int most, Function<String, JsonNode> read) {
        var next = read.apply(path).path("next");
        for (int page = 1; page < most && next.isTextual(); page++) {
            next = read.apply(path + "&cursor=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8)).path("next");
        }
    }

    private Answer staff(String path) {
        return stoa.as("order-manager", "GET", path).send().expect(200);
    }

    private void changed(String path, Object change) {
        stoa.as("catalog-manager", "PATCH", path).header("If-Match", tag(path)).json(change).send().expect(200);
    }

    private String tag(String path) {
        return stoa.as("catalog-manager", "GET", path).send().expect(200).etag();
    }

    private Answer keeper(String method, String path, Object body) {
        return stoa.as("catalog-manager", method, path).json(body).send();
    }
}
