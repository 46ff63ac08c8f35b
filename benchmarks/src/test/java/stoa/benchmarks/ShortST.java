package stoa.benchmarks;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Whether both servers keep what they guarantee, the operations are answered right, and with how few statements. It runs in
 * the build, fails on these three and never on time; its rates are too short for figures, nothing is warm.
 */
class ShortST {

    private static final Dataset DATA = new Dataset(1_000);
    private static final int CLIENTS = 8;
    private static final int WARM = 1;
    private static final int LENGTH = 2;
    private static final int MIXED_LENGTH = 6;

    /**
     * SQL statements that an operation may need, with all that it sets off: its events, and what listeners do. For the
     * mixture without those of its import.
     */
    private static final Map<Operation, Double> MOST = new EnumMap<>(Map.of(Operation.LIST, 1.0, Operation.DETAIL, 1.0,
            Operation.SEARCH, 1.0, Operation.CART, 20.0, Operation.CHECKOUT, 80.0, Operation.MIXED, 18.0));
    /** Statements a second of the servers' own timers. */
    private static final double IDLE = 30;
    /** Statements a second of an import that has the machine to itself: the most that one beside others can have. */
    private static final double IMPORT = 200;

    @Test
    void whatTheOperationsNeed() throws Exception {
        try (var bench = new Bench(DATA); var report = new Report("short", bench)) {
            var turns = new Turns(bench, 1);
            bench.shops().forEach(shop -> new Guarantees(bench.database(), shop).kept());
            for (var operation : Operation.values()) {
                int length = operation == Operation.MIXED ? MIXED_LENGTH : LENGTH;
                turns.warm(operation, CLIENTS, Settings.seconds(WARM));
                report.add(turns.closed(operation, CLIENTS, Settings.seconds(length)));
            }
            report.note("mixed: %d products of Stoa got new prices meanwhile.", turns.changed(bench.stoa()));
            report.results().forEach(result -> requireFewStatements(Operation.told(result.name()), result));
        }
    }

    private static void requireFewStatements(Operation operation, Result result) {
        for (var sample : result.samples("stoa")) {
            var most = MOST.get(operation) + (IDLE + (operation == Operation.MIXED ? IMPORT : 0)) / sample.rate();
            assertTrue(sample.statements() <= most, () -> operation + " needs " + sample.statements() + " statements, more than " + most);
        }
    }
}
