package stoa.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.Await;
import stoa.systemtests.harness.Stoa;

/** Stoa's way: the products once more as an import, with other prices. */
final class PriceImport implements PriceChanges.Change {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int UNAVAILABLE = 503;

    private final Stoa stoa;
    private volatile Duration last = Duration.ofSeconds(2);

    PriceImport(Stoa stoa) {
        this.stoa = stoa;
    }

    /** How long the last one took, from the upload to its end. */
    Duration last() {
        return last;
    }

    @Override
    public void of(Dataset data, int from, int count, int rise) {
        long begun = System.nanoTime();
        var job = location(data.lines(from, count, rise).collect(Collectors.joining("\n")));
        Answer seen;
        do {
            Await.pause(LOOK);
            seen = stoa.as("catalog-manager", "GET", job).send();
        } while (isOpen(seen) && Duration.ofNanos(System.nanoTime() - begun).compareTo(PATIENCE) < 0);
        if (!seen.json().path("state").asText().equals("COMPLETED") || seen.json().path("failed").asInt() != 0) {
            throw new AssertionError("Not all prices were taken: " + seen);
        }
        last = Duration.ofNanos(System.nanoTime() - begun);
    }

    /** An overloaded server may put the question off, not the job. */
    private static boolean isOpen(Answer seen) {
        return seen.status() == UNAVAILABLE || seen.expect(200).json().path("state").asText().matches("QUEUED|RUNNING");
    }

    private String location(String lines) {
        var answer = stoa.as("catalog-manager", "POST", Stoa.CATALOG + "/imports").body("application/x-ndjson", lines).send();
        return URI.create(answer.expect(202).header("Location").orElseThrow()).getPath();
    }
}
