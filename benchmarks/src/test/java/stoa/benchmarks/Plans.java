package stoa.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import stoa.systemtests.harness.Await;

/** What PostgreSQL's auto_explain writes into a log, from now on until it is read: a plan for each statement that runs. */
final class Plans {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEGIN = "plan:\n";
    private static final Duration KNOWN_TO_ALL = Duration.ofSeconds(1);

    private final Database database;
    private final Path log;
    private final long begin;

    private Plans(Database database, Path log, long begin) {
        this.database = database;
        this.log = log;
        this.begin = begin;
    }

    /** Has the plans of all sessions written down. */
    static Plans watch(Database database, Path log) {
        set(database, "0");
        try {
            return new Plans(database, log, Files.size(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plans of Stoa's own roles since; no more are written down. */
    List<Plan> read() {
        set(database, "-1");
        var plans = new ArrayList<Plan>();
        try (var written = Files.newInputStream(log)) {
            written.skipNBytes(begin);
            try (var entries = JSON.readerFor(JsonNode.class).<JsonNode>readValues(written)) {
                entries.forEachRemaining(entry -> add(plans, entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plans;
    }

    private static void add(List<Plan> plans, JsonNode entry) {
        var message = entry.path("message").asText();
        int begin = message.indexOf(BEGIN);
        if (begin >= 0 && entry.path("user").asText().startsWith("stoa_")) {
            var told = tree(message.substring(begin + BEGIN.length()));
            plans.add(new Plan(told.path("Query Text").asText(), told.path("Plan")));
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(Database database, String millis) {
        database.execute("ALTER SYSTEM SET auto_explain.log_min_duration = " + millis);
        database.execute("SELECT pg_reload_conf()");
        Await.pause(KNOWN_TO_ALL);
    }
}
