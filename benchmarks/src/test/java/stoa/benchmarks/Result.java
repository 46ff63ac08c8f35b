package stoa.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The samples of one operation on both servers, taken in turn. */
record Result(Operation operation, int clients, List<Sample> floor, List<Sample> stoa) {

    Result(Operation operation, int clients) {
        this(operation, clients, new ArrayList<>(), new ArrayList<>());
    }

    void add(String server, Sample sample) {
        (server.equals("floor") ? floor : stoa).add(sample);
    }

    /** Stoa's rate as a share of the floor's that went before it: the middle one, with the least and the most. */
    double[] ratio() {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < stoa.size(); i++) {
            ratios.add(stoa.get(i).rate() / floor.get(i).rate());
        }
        ratios.sort(null);
        return new double[] {ratios.get(ratios.size() / 2), ratios.get(0), ratios.get(ratios.size() - 1)};
    }

    /** The middle of what the samples tell. */
    static double middle(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        var figures = samples.stream().mapToDouble(figure).sorted().toArray();
        return figures[figures.length / 2];
    }
}
