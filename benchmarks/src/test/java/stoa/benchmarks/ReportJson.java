package stoa.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report as JSON, each sample by itself. */
final class ReportJson {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportJson() { }

    static String of(Report report) throws JsonProcessingException {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", report.name());
        told.put("machine", report.machine());
        told.put("results", report.results().stream().map(ReportJson::told).toList());
        told.put("ratios", report.allRatios());
        told.put("tables", report.grids().stream().map(ReportJson::told).toList());
        told.put("notes", report.notes());
        return MAPPER.writeValueAsString(told);
    }

    private static Map<String, Object> told(Result result) {
        var told = new LinkedHashMap<String, Object>();
        told.put("operation", result.name());
        told.put("load", result.load());
        result.ratio().ifPresent(ratio -> told.put("ratio", ratio));
        var series = new LinkedHashMap<String, List<Map<String, Object>>>();
        result.series().forEach((server, samples) -> series.put(server, samples.stream().map(ReportJson::told).toList()));
        told.put("series", series);
        return told;
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

    private static Map<String, Object> told(Grid grid) {
        return Map.of("title", grid.title(), "columns", grid.columns(), "rows", grid.rows());
    }
}
