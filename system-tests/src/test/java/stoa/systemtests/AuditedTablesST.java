package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;
import stoa.systemtests.oracle.Database;

/**
 * Every audited table of every schema writes an entry of each kind of change, without what is personal or secret, and
 * none of what only the machinery moved. That each table is audited, or has a reason not to be, is held by each WAR's
 * own test.
 */
@SystemTest
class AuditedTablesST {

    private static final String TRIGGERS = """
            SELECT nspname, quote_ident(relname), replace(pg_get_triggerdef(t.oid),
                   format(' ON %I.%I ', nspname, relname), format(' ON pg_temp.%I ', relname))
              FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = tgrelid JOIN pg_namespace AS n ON n.oid = relnamespace
                   JOIN pg_proc AS p ON p.oid = tgfoid
             WHERE nspname LIKE 'stoa\\_%' AND proname = 'audit_row' AND tgenabled = 'O' ORDER BY 1, 2""";

    private static final String ACTOR = """
            SELECT set_config('stoa.actor', 'ada', true), set_config('stoa.actor_type', 'USER', true),
                   set_config('stoa.action', 'probe', true)""";

    /** All columns, and two rows that differ in each that is no list. */
    private static final String ROWS = """
            SELECT string_agg(quote_ident(attname), ', '), jsonb_object_agg(attname, %s), jsonb_object_agg(attname, %s)
              FROM pg_attribute JOIN pg_type AS t ON t.oid = atttypid
             WHERE attrelid = CAST('pg_temp.%s' AS regclass) AND attnum > 0""";

    private static final String VALUE = """
            CASE WHEN typname = 'uuid' THEN to_jsonb('00000000-0000-7000-8000-00000000000#'::text)
                 WHEN typname LIKE 'json%' THEN jsonb_build_object('is', #) WHEN typname = 'bytea' THEN '"\\\\x0#"'
                 WHEN typcategory = 'A' THEN '[]' WHEN typcategory = 'B' THEN to_jsonb(# = 1)
                 WHEN typcategory = 'D' THEN '"2026-01-0#"' ELSE to_jsonb(#) END""";

    /** What moves while a row waits its turn, or tells only that something else was changed. */
    private static final String CLOCKWORK = """
            SELECT string_agg(quote_ident(attname) || CASE WHEN typcategory = 'D' THEN ' = now()' ELSE ' = 7' END, ', ')
              FROM pg_attribute JOIN pg_type AS t ON t.oid = atttypid
             WHERE attrelid = CAST('pg_temp.%s' AS regclass) AND attnum > 0
               AND attname IN ('attempts', 'last_used_at', 'next_attempt_at', 'sequence', 'updated_at', 'version')
            HAVING count(*) > 0""";

    /** Those that no change of a business makes: not what every table has. */
    private static final String LEFT_OUT = """
            SELECT DISTINCT nspname, relname, attname
              FROM pg_trigger JOIN pg_class AS c ON c.oid = tgrelid JOIN pg_namespace AS n ON n.oid = relnamespace
                   JOIN pg_proc AS p ON p.oid = tgfoid JOIN pg_attribute ON attrelid = tgrelid
             WHERE nspname LIKE 'stoa\\_%' AND proname = 'audit_row'
               AND attname IN ('attempts', 'last_used_at', 'next_attempt_at', 'sequence') ORDER BY 1, 2, 3""";

    private static final List<String> MACHINERY = List.of("stoa_account api_key last_used_at", "stoa_account customer sequence",
            "stoa_account session last_used_at", "stoa_cart cart sequence", "stoa_catalog product sequence",
            "stoa_notification message attempts", "stoa_notification message next_attempt_at", "stoa_order customer_order attempts",
            "stoa_order customer_order next_attempt_at", "stoa_order customer_order sequence", "stoa_order payment sequence",
            "stoa_order stock_level sequence");

    private static final String ENTRIES = """
            SELECT entity, entity_id IS NOT NULL, (before IS NULL) || ',' || (after IS NULL),
                   ARRAY(SELECT name FROM jsonb_object_keys(coalesce(before, '{}') || coalesce(after, '{}')) AS k (name)
                          WHERE name ~ '(^|_)(email|recipient|phone|address|company|postal_code|line[12]|password|secret)(_|$)')
              FROM audit_entry WHERE action = 'probe' ORDER BY position""";

    private final Database database = Database.of(Stoa.shared());

    /** A table, and its trigger as it would be made for one of the same name that only a connection of its own sees. */
    private record Audited(String schema, String table, String trigger) { }

    @Test
    void eachKindOfChangeHasItsEntryWithoutWhatIsPersonal() throws SQLException {
        var audited = audited();
        assertTrue(audited.size() > 40, audited::toString);
        for (var table : audited) {
            var name = table.table();
            assertEquals(List.of(name + " t true,false {}", name + " t false,false {}", name + " t false,true {}"),
                    entries(table), table::toString);
        }
    }

    /** The trigger knows them by their names: a table in which such a name tells what people decide needs another name. */
    @Test
    void whatTheAuditLeavesOutIsTheMachinerysInEachTable() throws SQLException {
        try (var connection = database.connection()) {
            assertEquals(MACHINERY, Database.rows(connection, LEFT_OUT));
        }
    }

    private List<Audited> audited() throws SQLException {
        var audited = new ArrayList<Audited>();
        try (var connection = database.connection(); var statement = connection.createStatement();
                var rows = statement.executeQuery(TRIGGERS)) {
            while (rows.next()) {
                audited.add(new Audited(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return audited;
    }

    /** What a new row, its change and its end are told as; nothing of it is committed. */
    private List<String> entries(Audited table) throws SQLException {
        try (var connection = database.connection()) {
            connection.setAutoCommit(false);
            run(connection, "SET LOCAL search_path = " + table.schema());
            run(connection, "CREATE TEMPORARY TABLE %2$s (LIKE %1$s.%2$s)".formatted(table.schema(), table.table()));
            run(connection, table.trigger());
            run(connection, ACTOR);
            change(connection, table.table());
            var entries = Database.rows(connection, ENTRIES);
            connection.rollback();
            return entries;
        }
    }

    private static void change(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(
                ROWS.formatted(VALUE.replace('#', '1'), VALUE.replace('#', '2'), table))) {
            rows.next();
            var row = "(SELECT %2$s FROM jsonb_populate_record(CAST(NULL AS pg_temp.%1$s), '%3$s'))";
            run(connection, "INSERT INTO pg_temp.%1$s (%2$s) ".formatted(table, rows.getString(1))
                    + row.formatted(table, rows.getString(1), rows.getString(2)));
            for (var clockwork : Database.rows(connection, CLOCKWORK.formatted(table))) {
                run(connection, "UPDATE pg_temp." + table + " SET " + clockwork);
            }
            run(connection, "UPDATE pg_temp.%1$s SET (%2$s) = ".formatted(table, rows.getString(1))
                    + row.formatted(table, rows.getString(1), rows.getString(3)));
            run(connection, "DELETE FROM pg_temp." + table);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
