package stoa.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What an operation costs beside the floor, written to {@code target/benchmark}. It fails on wrong answers and on too
 * many statements, never on time. The short form is too short for figures: nothing is warm.
 */
class BenchmarkST {

    private static final boolean FULL = System.getProperty("benchmark", "short").equals("full");
    private static final Dataset DATA = new Dataset(FULL ? 10_000 : 1_000);
    private static final int ROUNDS = FULL ? 5 : 1;
    private static final Duration WARM = Duration.ofSeconds(FULL ? 20 : 1);
    private static final Duration SHORT = Duration.ofSeconds(FULL ? 6 : 2);
    private static final int FEW = 8;
    private static final int MANY = 32;

    /** SQL statements that an operation may need, with all that it sets off: its events, and what listeners do. */
    private static final Map<Operation, Double> MOST = new EnumMap<>(Map.of(Operation.LIST, 1.0, Operation.DETAIL, 1.0,
            Operation.SEARCH, 2.0, Operation.CART, 40.0, Operation.CHECKOUT, 120.0));
    /** Statements a second of the servers' own timers. */
    private static final double IDLE = 60;

    @Test
    void whatTheOperationsCost() throws Exception {
        try (var bench = new Bench(DATA)) {
            var results = new ArrayList<Result>();
            for (var operation : Operation.values()) {
                warm(bench, operation);
                Stream.of(FEW, MANY).filter(clients -> FULL || clients == FEW).forEach(clients ->
                        results.add(inTurn(bench, operation, clients)));
            }
            new Report(machine(), results, notes(bench)).write(Path.of("target", "benchmark"));
            results.forEach(BenchmarkST::requireRight);
        }
    }

    private static void warm(Bench bench, Operation operation) {
        for (var shop : bench.shops()) {
            new Round(bench.database(), shop, operation).closed(FEW, WARM);
        }
    }

    private static Result inTurn(Bench bench, Operation operation, int clients) {
        var result = new Result(operation, clients);
        for (int i = 0; i < ROUNDS; i++) {
            for (var shop : bench.shops()) {
                var round = new Round(bench.database(), shop, operation);
                var sample = round.closed(clients, SHORT);
                assertEquals(0, sample.failures(), () -> shop.name() + ": " + round.firstFailure());
                result.add(shop.name(), sample);
            }
        }
        return result;
    }

    private static void requireRight(Result result) {
        for (var sample : result.stoa()) {
            var most = MOST.get(result.operation()) + IDLE / sample.rate();
            assertTrue(sample.statements() <= most, () -> result.operation() + " needs " + sample.statements() + " statements");
        }
    }

    private static List<String> notes(Bench bench) {
        return List.of("Ready %.1f s after the launch, %d products there.".formatted(bench.start().toMillis() / 1000.0, DATA.products()),
                "Imported, with every stock told, in %.1f s.".formatted(bench.imported().toMillis() / 1000.0),
                "Resident after the run: %d MiB Stoa, %d MiB the floor.".formatted(Processes.resident(bench.stoa().pid()),
                        Processes.resident(bench.floor().pid())));
    }

    private static String machine() {
        return "%d processors, Java %s, %s; servers, database and driver share them. %,d products.".formatted(
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), System.getProperty("os.name"), DATA.products());
    }
}
