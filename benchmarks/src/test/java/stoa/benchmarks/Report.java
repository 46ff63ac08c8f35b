package stoa.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What was measured: a table for people, JSON for programs, a chart for the eyes. */
record Report(String machine, List<Result> results, List<String> notes) {

    private static final int BAR = 34;
    private static final int SCALE = 300;
    private static final int LEFT = 130;

    void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("report.md"), markdown());
            Files.writeString(folder.resolve("report.json"), json());
            Files.writeString(folder.resolve("report.svg"), chart());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String markdown() {
        var table = new StringBuilder(machine).append("\n\n")
                .append("| operation | clients | server | per second | p50 ms | p95 ms | p99 ms | failed | server CPU ms | database CPU ms | statements | bytes | of the floor |\n")
                .append("|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (var result : results) {
            table.append(row(result, "floor", result.floor(), ""));
            var ratio = result.ratio();
            table.append(row(result, "Stoa", result.stoa(), number("**%.2f** (%.2f–%.2f)", ratio[0], ratio[1], ratio[2])));
        }
        notes.forEach(note -> table.append("\n- ").append(note));
        return table.append('\n').toString();
    }

    private static String row(Result result, String server, List<Sample> samples, String ratio) {
        return "| " + result.operation().name().toLowerCase(Locale.ROOT) + " | " + result.clients() + " | " + server
                + number(" | %.0f | %.1f | %.1f | %.1f | %d | %.2f | %.2f | %.1f | %.0f | ", middle(samples, Sample::rate),
                middle(samples, sample -> sample.millis(50)), middle(samples, sample -> sample.millis(95)),
                middle(samples, sample -> sample.millis(99)), samples.stream().mapToLong(Sample::failures).sum(),
                middle(samples, Sample::serverCpu), middle(samples, Sample::dbCpu), middle(samples, Sample::statements),
                middle(samples, Sample::bytes)) + ratio + " |\n";
    }

    private String json() throws IOException {
        var told = new ArrayList<Map<String, Object>>();
        for (var result : results) {
            var one = new LinkedHashMap<String, Object>();
            one.put("operation", result.operation().name().toLowerCase(Locale.ROOT));
            one.put("clients", result.clients());
            one.put("ratio", result.ratio());
            one.put("floor", result.floor().stream().map(Report::told).toList());
            one.put("stoa", result.stoa().stream().map(Report::told).toList());
            told.add(one);
        }
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(Map.of("machine", machine, "results", told, "notes", notes));
    }

    private static Map<String, Object> told(Sample sample) {
        var told = new LinkedHashMap<String, Object>();
        told.put("rate", sample.rate());
        told.put("p50", sample.millis(50));
        told.put("p95", sample.millis(95));
        told.put("p99", sample.millis(99));
        told.put("failures", sample.failures());
        told.put("serverCpuMillis", sample.serverCpu());
        told.put("databaseCpuMillis", sample.dbCpu());
        told.put("statements", sample.statements());
        told.put("bytes", sample.bytes());
        return told;
    }

    /** A bar an operation: Stoa's rate as a share of the floor's, with its spread. */
    private String chart() {
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"560\" height=\"" + (results.size() * BAR + 40)
                + "\" font-family=\"sans-serif\" font-size=\"13\">\n");
        for (int i = 0; i < results.size(); i++) {
            var result = results.get(i);
            var ratio = result.ratio();
            int top = 10 + i * BAR;
            svg.append(number("<text x=\"0\" y=\"%d\">%s, %d</text>%n", top + 16, result.operation().name().toLowerCase(Locale.ROOT), result.clients()))
                    .append(number("<rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"20\" fill=\"#3f7d86\"/>%n", LEFT, top + 2, ratio[0] * SCALE))
                    .append(number("<line x1=\"%.0f\" x2=\"%.0f\" y1=\"%d\" y2=\"%d\" stroke=\"#222\" stroke-width=\"2\"/>%n",
                            LEFT + ratio[1] * SCALE, LEFT + ratio[2] * SCALE, top + 12, top + 12))
                    .append(number("<text x=\"%.0f\" y=\"%d\">%.2f</text>%n", LEFT + Math.max(ratio[0], ratio[2]) * SCALE + 8, top + 17, ratio[0]));
        }
        return svg.append(number("<line x1=\"%1$d\" x2=\"%1$d\" y1=\"5\" y2=\"%2$d\" stroke=\"#999\" stroke-dasharray=\"4\"/>%n<text x=\"%3$d\" y=\"%4$d\">the floor</text>%n</svg>%n",
                LEFT + SCALE, results.size() * BAR + 10, LEFT + SCALE - 26, results.size() * BAR + 28)).toString();
    }

    private static double middle(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return Result.middle(samples, figure);
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
