package stoa.systemtests.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Knows what must be true of all schemas and of the sandbox provider's books, whatever happened to the server. Every
 * question answers with the faults it found, in words; no fault, no words.
 */
public final class Oracle {

    private final Reader reader;

    private Oracle(Reader reader) {
        this.reader = reader;
    }

    public static Oracle of(Database database) {
        return new Oracle(database::rows);
    }

    /** Looks through one connection, and so sees what only its open transaction knows. */
    static Oracle of(Connection connection) {
        return new Oracle(sql -> {
            try {
                return Database.rows(connection, sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
    }

    /** All that must hold at any time, even between two steps. */
    public List<String> faults() {
        var faults = new ArrayList<String>();
        faults.addAll(ledgers());
        faults.addAll(doubles());
        faults.addAll(captures());
        faults.addAll(events());
        return faults;
    }

    /** All that must hold once everything has come to rest. */
    public List<String> faultsAtRest() {
        var faults = new ArrayList<>(faults());
        faults.addAll(stuck());
        faults.addAll(settled());
        return faults;
    }

    /** Orders that a client was told of, and that are not there. */
    public List<String> missing(Collection<String> acknowledged) {
        Set<String> lost = new TreeSet<>(acknowledged);
        reader.rows("SELECT id FROM stoa_order.customer_order").forEach(lost::remove);
        return lost.stream().map(id -> "acknowledged order is gone: " + id).toList();
    }

    /** Both sums of the stock ledger, no more promised than there is, and orders' lines held by reservations. */
    public List<String> ledgers() {
        return reader.find(OracleQuestions.LEDGERS);
    }

    /** One live order a cart, one order a key, one charge an order. */
    public List<String> doubles() {
        return reader.find(OracleQuestions.DOUBLES);
    }

    /** What the payment ledger says is what the provider's books say. */
    public List<String> captures() {
        return reader.find(OracleQuestions.CAPTURES);
    }

    /** Every event was written without a gap, and had its effect once. */
    public List<String> events() {
        return reader.find(OracleQuestions.EVENTS);
    }

    /** Nothing waits that nobody will ever take. */
    public List<String> stuck() {
        return reader.find(OracleQuestions.STUCK);
    }

    /** What the contexts know of each other agrees. */
    public List<String> settled() {
        return reader.find(OracleQuestions.SETTLED);
    }

    @FunctionalInterface
    private interface Reader {
        List<String> rows(String sql);

        default List<String> find(List<Question> questions) {
            var faults = new ArrayList<String>();
            for (var question : questions) {
                rows(question.sql()).forEach(row -> faults.add(question.fault() + ": " + row));
            }
            return faults;
        }
    }

    /** @param sql finds the faulty things; no rows, no fault */
    record Question(String fault, String sql) {
    }
}
