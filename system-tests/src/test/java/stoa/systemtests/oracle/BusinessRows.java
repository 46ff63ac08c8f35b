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
               AND table_name NOT IN ('lease', 'idempotency_key', 'inbox_message', 'audit_anchor', 'privacy_job')""";
    /** What a timer does within seconds and without anybody's asking. */
    private static final String PENDING = """
            SELECT 'ask', count(*) FROM stoa_account.account_ask HAVING count(*) > 0
             UNION ALL SELECT 'mail', count(*) FROM stoa_notification.message
             WHERE state = 'QUEUED' AND next_attempt_at < now() + interval '1 minute' HAVING count(*) > 0
             UNION ALL SELECT 'audit entry', 1
             WHERE (SELECT count(*) FROM stoa_account.audit_copy) <> (SELECT count(*) FROM stoa_account.audit_entry)
                 + (SELECT count(*) FROM stoa_catalog.audit_entry) + (SELECT count(*) FROM stoa_cart.audit_entry)
                 + (SELECT count(*) FROM stoa_order.audit_entry) + (SELECT count(*) FROM stoa_notification.audit_entry)""";
    private static final String ROWS = "SELECT count(*), coalesce(sum(hashtext(t::text)), 0) FROM %s t";
    /** An anchor tells by the minute how far audit went; it is nobody's doing. */
    private static final String NO_ANCHOR = " WHERE type <> 'audit.anchored'";

    public static BusinessRows of(Database database) {
        var tables = new TreeMap<String, String>();
        for (var table : database.rows(TABLES)) {
            tables.put(table, database.rows(ROWS.formatted(table) + (table.endsWith(".outbox_message") ? NO_ANCHOR : "")).get(0));
        }
        return new BusinessRows(tables);
    }

    /** As it is once the events on their way have arrived, and what they bring about is done. */
    public static BusinessRows atRest(Database database) {
        Await.until("all events have arrived", Duration.ofSeconds(30), () -> Oracle.of(database).stuck().isEmpty()
                && database.rows(PENDING).isEmpty());
        return of(database);
    }
}
