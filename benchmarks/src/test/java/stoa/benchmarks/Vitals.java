package stoa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a server holds, seen from outside.
 *
 * @param heap        bytes in use after a collection
 * @param connections to PostgreSQL of all its roles
 * @param dead        rows that vacuum has not taken away yet, of each context's schema
 * @param unsent      messages in its outboxes
 */
record Vitals(long heap, long threads, long openFiles, long connections, List<Long> dead, long unsent) {

    private static final List<String> USED = List.of("S0U", "S1U", "EU", "OU");
    private static final int KIBI = 1024;

    /** Collects the garbage first. */
    static Vitals of(Bench bench) {
        long pid = bench.stoa().pid();
        run("jcmd", String.valueOf(pid), "GC.run");
        var database = bench.database();
        return new Vitals(heap(pid), Processes.threads(pid), Processes.openFiles(pid),
                database.number("SELECT count(*) FROM pg_stat_activity WHERE usename LIKE 'stoa%'"),
                Database.CONTEXTS.stream().map(context -> database.number(
                        "SELECT coalesce(sum(n_dead_tup), 0) FROM pg_stat_user_tables WHERE schemaname = 'stoa_" + context + "'")).toList(),
                database.unsent());
    }

    /** The sum of what jstat tells of the heap's parts, whatever the collector. */
    private static long heap(long pid) {
        var lines = run("jstat", "-gc", String.valueOf(pid)).strip().split("\n");
        var names = lines[0].strip().split("\\s+");
        var values = lines[1].strip().split("\\s+");
        return (long) IntStream.range(0, names.length).filter(i -> USED.contains(names[i]) && !values[i].equals("-"))
                .mapToDouble(i -> Double.parseDouble(values[i])).sum() * KIBI;
    }

    private static String run(String tool, String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", tool).toString()));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + told);
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
