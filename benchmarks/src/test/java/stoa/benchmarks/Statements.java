package stoa.benchmarks;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stoa.systemtests.harness.Call;

/**
 * Counts the SQL statements of one request, by PostgreSQL's own statistics. The server's timers don't count: their
 * statements are known from a time when nobody asked for anything. Nor do events count, which the relay sends later:
 * its lease is taken away meanwhile.
 */
final class Statements {

    /** A cache that is renewed now and then, or a timer, adds a statement to some of the repetitions at most. */
    static final int REPETITIONS = 4;
    private static final Pattern MORE_ROWS = Pattern.compile("(?<=\\)),\\(\\$.*", Pattern.DOTALL);
    private static final String CALLS = """
            SELECT s.query, sum(s.calls) FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
             WHERE r.rolname LIKE 'stoa\\_%' AND s.toplevel GROUP BY s.query""";

    private final Database database;
    private final Set<String> timers;

    private Statements(Database database, Set<String> timers) {
        this.database = database;
        this.timers = timers;
    }

    /** @param idle lets some time pass in which nobody asks for anything */
    static Statements besides(Database database, Runnable idle) {
        var before = calls(database);
        idle.run();
        return new Statements(database, more(before, calls(database)).keySet());
    }

    /**
     * What a request needs, by the statements' texts: of some repetitions, the one that needed the fewest.
     *
     * @param request makes the request ready; the number tells its repetitions apart
     * @param status  of its answer
     */
    Map<String, Long> of(int status, IntFunction<Call> request) {
        return IntStream.range(0, REPETITIONS).mapToObj(repetition -> needed(status, request.apply(repetition)))
                .min(Comparator.comparing(Statements::sum)).orElseThrow();
    }

    static long sum(Map<String, Long> statements) {
        return statements.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> needed(int status, Call call) {
        var before = calls(database);
        call.send().expect(status);
        var needed = more(before, calls(database));
        needed.keySet().removeAll(timers);
        return needed;
    }

    /**
     * How many statements those are, if the driver's pieces of a batch (of 1, 2, 4 and so many rows) are not told apart:
     * an insert counts as often as with the fewest rows, as long as none of its pieces came more often than that.
     *
     * @param fewest what the request needed for the fewest rows
     */
    static long whole(Map<String, Long> statements, Map<String, Long> fewest) {
        var batches = byInsert(fewest, Long::sum);
        var pieces = byInsert(statements, Math::max);
        var sums = byInsert(statements, Long::sum);
        sums.replaceAll((insert, sum) -> pieces.get(insert) <= batches.getOrDefault(insert, 0L) ? batches.get(insert) : sum);
        return sum(sums);
    }

    private static Map<String, Long> byInsert(Map<String, Long> statements, BinaryOperator<Long> both) {
        return statements.entrySet().stream().collect(Collectors.toMap(entry -> MORE_ROWS.matcher(entry.getKey()).replaceFirst(""),
                Map.Entry::getValue, both));
    }

    private static Map<String, Long> more(Map<String, Long> before, Map<String, Long> after) {
        var more = new TreeMap<String, Long>();
        after.forEach((text, calls) -> more.put(text, calls - before.getOrDefault(text, 0L)));
        more.values().removeIf(calls -> calls == 0);
        return more;
    }

    private static Map<String, Long> calls(Database database) {
        return database.rows(CALLS).stream().collect(Collectors.toMap(row -> row.get(0), row -> Long.parseLong(row.get(1))));
    }
}
