package stoa.systemtests.oracle;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import stoa.systemtests.harness.Await;

/** How many rows each table of the business has, and a sum over all their contents: equal if nothing changed. */
public record BusinessRows(Map<String, String> tables) {

    private static final String TABLES = """
            SELECT table_schema || '.' || table_name FROM information_schema.tables
             WHERE table_schema LIKE 'stoa\\_%' AND table_type = 'BASE TABLE'
               AND table_name NOT LIKE '%flyway%' AND table_name NOT LIKE '%schema_history%'
               AND table_name NOT IN ('lease', 'idempotency_key', 'inbox_message')""";

    public static BusinessRows of(Database database) {
        var tables = new TreeMap<String, String>();
        for (var table : database.rows(TABLES)) {
            tables.put(table, database.rows("SELECT count(*), coalesce(sum(hashtext(t::text)), 0) FROM " + table + " t").get(0));
        }
        return new BusinessRows(tables);
    }

    /** As it is once the events on their way have arrived. */
    public static BusinessRows atRest(Database database) {
        Await.until("all events have arrived", Duration.ofSeconds(30), () -> Oracle.of(database).stuck().isEmpty());
        return of(database);
    }
}
