package stoa.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a command has measured, told as a table for people, as JSON for programs, and as a chart for the eyes. */
final class Report implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "benchmark");

    private final String name;
    private final String machine;
    private final Bench bench;
    private final List<Result> results = new ArrayList<>();
    private final List<Ratio> ratios = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** @param name of its files */
    Report(String name, Bench bench) {
        this.name = name;
        this.bench = bench;
        machine = Machine.told(bench.database()) + String.format(Locale.ROOT, " %,d products.", bench.data().products());
        note("Ready %.1f s after the launch, the products there; imported, with every stock told, in %.1f s.",
                bench.start().toMillis() / 1000.0, bench.imported().toMillis() / 1000.0);
    }

    /** Adds a result, and its ratio if it has one. */
    Result add(Result result) {
        results.add(result);
        return result;
    }

    void add(Grid grid) {
        grids.add(grid);
    }

    /** A ratio that belongs to no result. */
    void add(Ratio ratio) {
        ratios.add(ratio);
    }

    void note(String format, Object... values) {
        notes.add(String.format(Locale.ROOT, format, values));
    }

    /** Writes it in any case: what was measured before a failure is worth being seen. */
    @Override
    public void close() {
        write();
    }

    /** Into {@code target/benchmark}, and the table to the console; fails then if anything was wrong. */
    void write() {
        bench.wrong().forEach(wrong -> note("WRONG: %s", wrong));
        var table = Table.of(this);
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".md"), table);
            Files.writeString(FOLDER.resolve(name + ".json"), ReportJson.of(this));
            Files.writeString(FOLDER.resolve(name + ".svg"), Chart.of(allRatios()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(table);
        if (!bench.wrong().isEmpty()) {
            throw new AssertionError(String.join("\n", bench.wrong()));
        }
    }

    String name() {
        return name;
    }

    String machine() {
        return machine;
    }

    List<Result> results() {
        return results;
    }

    /** Those of the results, then those that belong to none. */
    List<Ratio> allRatios() {
        var all = new ArrayList<>(results.stream().map(Result::ratio).flatMap(Optional::stream).toList());
        all.addAll(ratios);
        return all;
    }

    List<Grid> grids() {
        return grids;
    }

    List<String> notes() {
        return notes;
    }
}
