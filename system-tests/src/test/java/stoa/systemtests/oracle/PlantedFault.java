package stoa.systemtests.oracle;

import java.sql.SQLException;
import java.util.List;

/** A fault made by hand in an open transaction, shown to the oracle, and taken back. */
public final class PlantedFault {

    private PlantedFault() {
    }

    /** @return what the oracle says of a database with this fault in it */
    public static List<String> in(Database database, List<String> plant) {
        try (var connection = database.connection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : plant) {
                if (statement.executeUpdate(sql) == 0 && !sql.matches("(?s)(ALTER|DROP) .*")) {
                    throw new IllegalStateException("Planted nothing: " + sql);
                }
            }
            var faults = Oracle.of(connection).faultsAtRest();
            connection.rollback();
            return faults;
        } catch (SQLException e) {
            throw new IllegalStateException(plant.toString(), e);
        }
    }
}
