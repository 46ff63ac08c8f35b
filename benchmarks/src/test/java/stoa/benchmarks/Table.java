package stoa.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A report as Markdown. */
final class Table {

    private static final String HEAD = """
            | operation | load | on | per second | p50 ms | p95 ms | p99 ms | failed | server CPU ms | database CPU ms | statements | bytes \
            | of the line above | aim |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    private Table() { }

    static String of(Report report) {
        var text = new StringBuilder("# Benchmark: " + report.name() + "\n\n" + report.machine() + "\n");
        if (!report.results().isEmpty()) {
            text.append('\n').append(HEAD);
            report.results().forEach(result -> append(text, result));
        }
        report.grids().forEach(grid -> append(text, grid));
        text.append('\n');
        report.notes().forEach(note -> text.append("- ").append(note).append('\n'));
        return text.toString();
    }

    private static void append(StringBuilder text, Result result) {
        var on = List.copyOf(result.series().keySet());
        for (int i = 0; i < on.size(); i++) {
            text.append("| ").append(result.name()).append(" | ").append(result.load()).append(" | ").append(on.get(i))
                    .append(figures(result.samples(on.get(i)))).append(i == 1 ? ratio(result) : " |  |").append('\n');
        }
    }

    private static String figures(List<Sample> samples) {
        return number(" | %.0f | %.1f | %.1f | %.1f | %d | %.2f | %.2f | %.1f | %.0f |", middle(samples, Sample::rate),
                middle(samples, sample -> sample.millis(50)), middle(samples, sample -> sample.millis(95)),
                middle(samples, sample -> sample.millis(99)), samples.stream().mapToLong(Sample::failures).sum(),
                middle(samples, Sample::serverCpu), middle(samples, Sample::dbCpu), middle(samples, Sample::statements),
                middle(samples, Sample::bytes));
    }

    private static String ratio(Result result) {
        return result.ratio().map(ratio -> number(" **%.2f** (%.2f–%.2f) | %s |", ratio.middle(), ratio.least(), ratio.most(), ratio.aim()))
                .orElse(" |  |");
    }

    private static void append(StringBuilder text, Grid grid) {
        text.append("\n## ").append(grid.title()).append("\n\n").append(line(grid.columns())).append("|---".repeat(grid.columns().size()))
                .append("|\n");
        grid.rows().forEach(row -> text.append(line(row)));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static double middle(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return Result.middle(samples, figure);
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
