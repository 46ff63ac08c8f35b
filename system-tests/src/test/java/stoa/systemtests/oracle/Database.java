package stoa.systemtests.oracle;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import stoa.systemtests.harness.Postmaster;
import stoa.systemtests.harness.Stoa;

/** The server's database with an administrator's eyes, past every context's border. For looking, and for planting faults. */
public final class Database {

    private final String url;

    private Database(String url) {
        this.url = url;
    }

    public static Database of(Stoa stoa) {
        return new Database(Postmaster.in(stoa.dataDir()).orElseThrow(() -> new IllegalStateException("No PostgreSQL")).url());
    }

    public Connection connection() {
        try {
            return DriverManager.getConnection(url, "postgres", "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each row as one line of text. */
    public List<String> rows(String sql) {
        try (var connection = connection()) {
            return rows(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static List<String> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var row = new StringJoiner(" ");
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }

    public int change(String sql) {
        try (var connection = connection(); var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
