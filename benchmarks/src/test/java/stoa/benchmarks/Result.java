package stoa.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The samples of one operation under one load, on one server or, in turn, on two that are compared. */
final class Result {

    private final String name;
    private final String load;
    private final Map<String, List<Sample>> series = new LinkedHashMap<>();
    private ToDoubleFunction<Sample> compared = Sample::rate;
    private String aim = "";

    Result(String name, String load) {
        this.name = name;
        this.load = load;
    }

    /** Says what the ratio is taken of, the rate otherwise, and what it should be. */
    Result comparing(ToDoubleFunction<Sample> figure, String aim) {
        this.compared = figure;
        this.aim = aim;
        return this;
    }

    /** Without a ratio. */
    Result alone() {
        compared = null;
        return this;
    }

    void add(String server, Sample sample) {
        series.computeIfAbsent(server, unused -> new ArrayList<>()).add(sample);
    }

    String name() {
        return name;
    }

    String load() {
        return load;
    }

    /** The samples by what they were taken on, in the order of their coming. */
    Map<String, List<Sample>> series() {
        return series;
    }

    List<Sample> samples(String server) {
        return series.get(server);
    }

    /** The second series as a share of the first, pair by pair; empty if there are not two. */
    Optional<Ratio> ratio() {
        if (compared == null || series.size() != 2) {
            return Optional.empty();
        }
        var both = List.copyOf(series.values());
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < both.get(1).size(); i++) {
            ratios.add(compared.applyAsDouble(both.get(1).get(i)) / compared.applyAsDouble(both.get(0).get(i)));
        }
        var sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Optional.of(new Ratio(name + ", " + load, middle(sorted), sorted[0], sorted[sorted.length - 1], aim));
    }

    /** The middle of what the samples tell. */
    static double middle(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return middle(samples.stream().mapToDouble(figure).sorted().toArray());
    }

    /** Of an even number, the mean of the two in the middle. */
    private static double middle(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
