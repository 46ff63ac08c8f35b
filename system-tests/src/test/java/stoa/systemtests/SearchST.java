package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.systemtests.harness.Stoa.CATALOG;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;

/** Finding things: words, typing errors, facets, prices, pages. The goods are this test's own, of one odd vendor. */
@SystemTest
class SearchST {

    private static final String VENDOR = "Zephyrine Works";
    private static final List<String> COLORS = List.of("Red", "Blue");

    private final Stoa stoa = Stoa.shared();

    @BeforeAll
    static void stockTheShelf() {
        var goods = category("Zephyr goods", null);
        category("Zephyr kettles", goods);
        put("Quixotic Lantern", "9.00", "Brass", List.of("A lamp for windmills"));
        put("Quixotic Kettle", "19.00", "Steel", List.of("Boils slowly, says the ferryman"));
        put("Plain Kettle", "29.00", "Steel", List.of("Nothing special"));
        put("Zealous Zither", "39.00", "Maple", List.of("Plucked"));
    }

    @Test
    void wordsOfTheNameComeBeforeWordsOfTheDescription() {
        put("Ferryman Cape", "49.00", "Wool", List.of("A cape"));
        var names = names(search("q=ferryman"));
        assertEquals(List.of("Ferryman Cape", "Quixotic Kettle"), names);
    }

    @Test
    void aVendorAndATagAreFoundToo() {
        assertTrue(names(search("q=zephyrine&limit=100")).contains("Plain Kettle"));
        assertTrue(names(search("q=plucktag")).contains("Zealous Zither"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quixotic", "QUIXOTIC", "quixotci", "quixotc", "quxotic", "quixootic", "quixotjc"})
    void aTypingErrorIsForgiven(String word) {
        var found = search("q=" + word);
        assertEquals(List.of("Quixotic Kettle", "Quixotic Lantern"), names(found).stream().sorted().toList());
        assertEquals(word.equalsIgnoreCase("quixotic"), !found.has("corrected"), found::toString);
    }

    @Test
    void aLongWordIsForgivenTwoErrors() {
        put("Extraordinary Spoon", "5.00", "Tin", List.of("Stirs"));
        var found = search("q=extraodrinery");
        assertEquals(List.of("Extraordinary Spoon"), names(found));
        assertTrue(found.path("corrected").asText().contains("extraordinary"), found::toString);
    }

    @Test
    void nonsenseFindsNothing() {
        assertEquals(List.of(), names(search("q=qqqqxxxxzzzz")));
    }

    @Test
    void aFacetLeavesItsOwnChoiceOutAndHonoursTheOthers() {
        var all = search("q=zephyrine&limit=100");
        var chosen = search("q=zephyrine&limit=100&attributes.material=" + value(all, "material", "Steel"));
        assertEquals(List.of("Plain Kettle", "Quixotic Kettle"), names(chosen).stream().sorted().toList());
        assertEquals(counts(all, "material"), counts(chosen, "material"));
        assertEquals(2, counts(chosen, "color").get(value(all, "color", "Red")), () -> chosen.path("facets").toString());
        for (var value : counts(all, "material").entrySet()) {
            assertEquals(value.getValue(), search("q=zephyrine&attributes.material=" + encoded(value.getKey())).path("total").asInt());
        }
    }

    /** Of every facet, each count is what one finds who chooses that value beside what is chosen elsewhere. */
    @Test
    void everyCountIsWhatItsChoiceFinds() {
        var elsewhere = "q=zephyrine&limit=100&price.gte=10.00";
        var color = "&attributes.color=" + value(search(elsewhere), "color", "Red");
        var seen = new ArrayList<String>();
        for (var facet : search(elsewhere + color).path("facets")) {
            var code = facet.path("code").asText();
            seen.add(code);
            var rest = switch (code) {
                case "color" -> elsewhere;
                case "price" -> "q=zephyrine&limit=100" + color;
                default -> elsewhere + color;
            };
            for (var value : facet.path("values")) {
                var found = search(rest + "&" + chosen(code, value.path("value").asText()));
                assertEquals(code.equals("availability") ? soldOnes(found) : found.path("total").asInt(), value.path("count").asInt(),
                        () -> code + " " + value + " of " + facet);
            }
        }
        assertTrue(seen.containsAll(List.of("category", "price", "availability", "vendor", "color", "material")), seen::toString);
        var all = search(elsewhere + color);
        assertEquals(Map.of("zephyr-goods", all.path("total").asInt(), "zephyr-kettles", 2), counts(all, "category"));
    }

    private static String chosen(String code, String value) {
        var bounds = value.split("\\.\\.");
        return switch (code) {
            case "category" -> "category=" + encoded(value);
            case "price" -> "price.gte=" + bounds[0] + "&price.lte=" + bounds[1];
            case "availability" -> "inStock=true";
            default -> "attributes." + encoded(code) + "=" + encoded(value);
        };
    }

    /** Everything here is sold without a count, hence in stock. */
    private static int soldOnes(JsonNode found) {
        found.path("items").forEach(item -> assertEquals("IN_STOCK", item.path("availability").asText()));
        return found.path("total").asInt();
    }

    @Test
    void twoValuesOfOneCodeMeanAnyAndTwoCodesMeanAll() {
        var all = search("q=zephyrine&limit=100");
        var steel = value(all, "material", "Steel");
        var any = search("q=zephyrine&attributes.material=" + steel + "&attributes.material=" + value(all, "material", "Brass"));
        assertEquals(3, any.path("total").asInt(), any::toString);
        var none = search("q=zephyrine&attributes.material=" + steel + "&attributes.color=nothing");
        assertEquals(0, none.path("total").asInt(), none::toString);
    }

    @Test
    void pricesBoundAndSort() {
        var found = search("q=zephyrine&price.gte=19.00&price.lte=29.00&sort=price");
        assertEquals(List.of("Quixotic Kettle", "Plain Kettle"), names(found));
        assertEquals(List.of("Plain Kettle", "Quixotic Kettle"), names(search("q=zephyrine&price.gte=19.00&price.lte=29.00&sort=-price")));
        assertEquals(List.of("Quixotic Lantern"), names(search("q=zephyrine&price.gte=8.00&price.lte=8.50&currency=EUR")));
    }

    @Test
    void allPagesTogetherAreTheWholeAndNothingTwice() {
        for (var sort : List.of("relevance", "price", "-price", "name", "createdAt")) {
            var seen = new ArrayList<String>();
            var path = CATALOG + "/search?q=zephyrine&limit=2&sort=" + sort;
            var page = stoa.get(path).send().expect(200).json();
            var total = page.path("total").asInt();
            while (true) {
                page.path("items").forEach(item -> seen.add(item.path("id").asText()));
                if (!page.has("next")) {
                    break;
                }
                page = stoa.get(path + "&cursor=" + encoded(page.path("next").asText())).send().expect(200).json();
            }
            assertEquals(total, seen.size(), sort);
            assertEquals(seen.size(), new HashSet<>(seen).size(), sort);
        }
    }

    @Test
    void aCursorIsBoundToItsFilter() {
        var next = search("q=zephyrine&limit=2").path("next").asText();
        stoa.get(CATALOG + "/search?q=kettle&limit=2&cursor=" + encoded(next)).send().expectProblem(400);
        stoa.get(CATALOG + "/search?q=zephyrine&limit=2&sort=price&cursor=" + encoded(next)).send().expectProblem(400);
    }

    @Test
    void theBeginningOfAnyWordSuggests() {
        for (var prefix : List.of("quix", "Lant", "zeph")) {
            var texts = suggested(prefix);
            assertFalse(texts.isEmpty(), prefix);
            texts.forEach(text -> assertTrue(Stream.of(text.toLowerCase().split(" "))
                    .anyMatch(word -> word.startsWith(prefix.toLowerCase())), () -> prefix + ": " + text));
        }
        assertTrue(suggested("zeph").containsAll(List.of(VENDOR, "Zephyr goods")), () -> suggested("zeph").toString());
        assertTrue(suggested("lant").contains("Quixotic Lantern"), () -> suggested("lant").toString());
    }

    private List<String> suggested(String prefix) {
        var texts = new ArrayList<String>();
        stoa.get(CATALOG + "/search/suggestions?q=" + prefix).send().expect(200).json().path("items")
                .forEach(item -> texts.add(item.path("text").asText()));
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", "\\", "%", "_", "a'b;DROP TABLE x", "(((", ":*", "& |", "!", "<->", "é", "🎈", "日本語", "مرحبا",
        "\u200f\u202e", "a\u0301", "\ufeffkettle", "   ", "-", "kettle -steel", "\"half a phrase", "a:b:c", "*"})
    void anyTextIsAnInput(String text) {
        stoa.get(CATALOG + "/search?q=" + encoded(text)).send().expect(200);
        stoa.get(CATALOG + "/search/suggestions?q=" + encoded(text)).send().expect(200);
    }

    @Test
    void veryLongTextIsAnsweredOrRefusedButQuickly() {
        var begun = System.nanoTime();
        var status = stoa.get(CATALOG + "/search?q=" + "kettle+".repeat(500)).send().status();
        assertTrue(status == 200 || status == 400, "status " + status);
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 5);
    }

    private JsonNode search(String query) {
        return stoa.get(CATALOG + "/search?" + query).send().expect(200).json();
    }

    private static List<String> names(JsonNode found) {
        var names = new ArrayList<String>();
        found.path("items").forEach(item -> names.add(item.path("name").asText()));
        return names;
    }

    private static Map<String, Integer> counts(JsonNode found, String facet) {
        var counts = new TreeMap<String, Integer>();
        for (var one : found.path("facets")) {
            if (one.path("code").asText().equals(facet)) {
                one.path("values").forEach(value -> counts.put(value.path("value").asText(), value.path("count").asInt()));
            }
        }
        return counts;
    }

    /** A facet's value as it is sent back, by how it is shown. */
    private static String value(JsonNode found, String facet, String label) {
        for (var one : found.path("facets")) {
            for (var value : one.path("values")) {
                if (one.path("code").asText().equals(facet) && value.path("label").asText().equalsIgnoreCase(label)) {
                    return encoded(value.path("value").asText());
                }
            }
        }
        throw new AssertionError(label + " is not among " + found.path("facets"));
    }

    private static String category(String name, String parent) {
        var category = parent == null ? Map.of("name", name) : Map.of("name", name, "parentId", parent);
        return Stoa.shared().as("catalog-manager", "POST", CATALOG + "/categories").json(category).send().expect(201).json()
                .path("id").asText();
    }

    private static void put(String name, String price, String material, List<String> texts) {
        var stoa = Stoa.shared();
        var slug = "search-" + name.toLowerCase().replace(' ', '-');
        var variants = COLORS.stream().map(color -> Map.of("sku", slug + "-" + color, "options", Map.of("Color", color, "Material", material),
                "inventoryPolicy", "UNTRACKED", "prices", List.of(Map.of("amount", price, "currency", "USD"),
                Map.of("amount", new BigDecimal(price).subtract(BigDecimal.ONE).toPlainString(), "currency", "EUR")))).toList();
        stoa.as("catalog-manager", "POST", CATALOG + "/products").json(Map.of("slug", slug, "name", name, "vendor", VENDOR,
                "categories", List.of(name.endsWith("Kettle") ? "zephyr-kettles" : "zephyr-goods"), "description", String.join(" ", texts), "tags", List.of("plucktag"), "options", List.of("Color", "Material"),
                "variants", variants)).send().expect(201);
        Await.until(name + " is found", Duration.ofSeconds(5), () -> stoa.get(CATALOG + "/search?limit=100&q=" + encoded(name)).send()
                .expect(200).text().contains("\"" + slug + "\""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
