package stoa.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Stoa;

/** A product of 2,500 variants beside an ordinary one: showing it, and changing one price of it. */
final class Giant {

    private static final int SIDE = 50;
    private static final int VARIANTS = SIDE * SIDE;
    private static final int SHOWN = 100;
    private static final int LOOKS = 200;
    private static final int CHANGES = 50;
    private static final int WARM = 10;
    private static final Duration IMPORTED = Duration.ofMinutes(5);
    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final String SLUG = "giant";
    private static final String SKU = "GIANT-7-7";

    private final Bench bench;
    private final Stoa staffed;
    private int cents = 1_000;

    Giant(Bench bench) {
        this.bench = bench;
        this.staffed = bench.staffed();
    }

    void measured(Report report) {
        create();
        var figures = new Grid("A product of 2,500 variants", "what", "of two variants", "of 2,500", "ratio", "aim");
        var ordinary = bench.data().slug(0);
        look(ordinary, 2);
        look(SLUG, VARIANTS);
        row(figures, "detail, p50 ms", look(ordinary, 2).getValueAtPercentile(50), look(SLUG, VARIANTS).getValueAtPercentile(50),
                "at most 3");
        change(bench.data().sku(0, 0), WARM);
        change(SKU, WARM);
        var few = change(bench.data().sku(0, 0), CHANGES);
        var many = change(SKU, CHANGES);
        row(figures, "a price change, p50 ms", few.latency.getValueAtPercentile(50), many.latency.getValueAtPercentile(50), "");
        row(figures, "a price change, p95 ms", few.latency.getValueAtPercentile(95), many.latency.getValueAtPercentile(95), "within 50 ms");
        figures.row("statements of a price change, with all that it sets off", few.statements, many.statements,
                many.statements / few.statements, "as many");
        report.add(figures);
    }

    private record Change(Histogram latency, double statements) { }

    private static void row(Grid figures, String what, long few, long many, String aim) {
        figures.row(what, few / 1000.0, many / 1000.0, (double) many / few, aim);
    }

    private void create() {
        var variants = IntStream.range(0, VARIANTS).mapToObj(i -> """
                {"sku":"GIANT-%1$d-%2$d","options":{"Length":"L%1$d","Width":"W%2$d"},"prices":[{"amount":"10.00","currency":"USD"}]}"""
                .formatted(i / SIDE, i % SIDE)).collect(Collectors.joining(","));
        var product = "{\"slug\":\"" + SLUG + "\",\"name\":\"Giant\",\"options\":[\"Length\",\"Width\"],\"variants\":[" + variants + "]}";
        var job = URI.create(staffed.as("catalog-manager", "POST", Stoa.CATALOG + "/imports").body("application/x-ndjson", product).send()
                .expect(202).header("Location").orElseThrow()).getPath();
        Await.until("the giant is imported", IMPORTED, () -> staffed.as("catalog-manager", "GET", job).send().expect(200).text()
                .contains("\"COMPLETED\""));
    }

    private Histogram look(String slug, int variants) {
        var latency = Tally.histogram();
        for (int i = 0; i < LOOKS; i++) {
            long since = System.nanoTime();
            var told = bench.stoa().client().get(Stoa.CATALOG + "/products/" + slug);
            Tally.record(latency, (System.nanoTime() - since) / 1000);
            if (told.path("variantCount").asInt() != variants || told.path("variants").size() != Math.min(SHOWN, variants)) {
                throw new Client.Wrong("Not " + variants + " variants: " + told);
            }
        }
        return latency;
    }

    /** One price after the other; the statements without those that the server's timers run meanwhile. */
    private Change change(String sku, int times) {
        settle();
        double idle = idle();
        long before = bench.database().statements("stoa");
        long begun = System.nanoTime();
        var latency = Tally.histogram();
        for (int i = 0; i < times; i++) {
            long since = System.nanoTime();
            change(sku);
            Tally.record(latency, (System.nanoTime() - since) / 1000);
        }
        settle();
        double timers = idle * (System.nanoTime() - begun) / 1e9;
        return new Change(latency, (bench.database().statements("stoa") - before - timers) / times);
    }

    private void change(String sku) {
        cents++;
        var price = """
                {"items":[{"sku":"%s","currency":"USD","amount":"%d.%02d"}]}""".formatted(sku, cents / 100, cents % 100);
        var answer = staffed.as("catalog-manager", "POST", Stoa.CATALOG + "/prices/batch").json(price).send().expect(200);
        if (!answer.json().path("items").path(0).path("status").asText().equals("OK")) {
            throw new Client.Wrong("Not priced: " + answer);
        }
    }

    /** Until events are with those who listen. */
    private void settle() {
        Await.pause(Duration.ofSeconds(1));
        Await.until("the outboxes are empty", SETTLED, () -> bench.database().unsent() == 0);
        Await.pause(Duration.ofSeconds(1));
    }

    /** Statements a second of a server that nobody asks for anything. */
    private double idle() {
        long before = bench.database().statements("stoa");
        long begun = System.nanoTime();
        Await.pause(Duration.ofSeconds(5));
        return (bench.database().statements("stoa") - before) / ((System.nanoTime() - begun) / 1e9);
    }
}
