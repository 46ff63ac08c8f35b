package stoa.benchmarks;

import java.time.Duration;

/** What the command line may change, by {@code -Dbenchmark.seconds}, {@code .rounds}, {@code .minutes} and {@code -Dproducts}. */
final class Settings {

    private Settings() { }

    /** How long a round takes, or a warm-up; told once for all of them. */
    static Duration seconds(int usual) {
        return Duration.ofSeconds(Integer.getInteger("benchmark.seconds", usual));
    }

    /** How many rounds are taken in turn. */
    static int rounds(int usual) {
        return Integer.getInteger("benchmark.rounds", usual);
    }

    /** How long a long run takes. */
    static int minutes(int usual) {
        return Integer.getInteger("benchmark.minutes", usual);
    }

    /** How many products are there; for {@code Growth}, in the end. */
    static int products(int usual) {
        return Integer.getInteger("products", usual);
    }
}
