package stoa.benchmarks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Short rounds in turn: floor, Stoa, floor, Stoa. All answers have to be right: the {@link Report} fails otherwise. */
final class Turns {

    private static final int OPEN_ROUNDS = 2;

    private final Bench bench;
    private final int rounds;
    private final Map<String, AtomicLong> changed = new ConcurrentHashMap<>();

    Turns(Bench bench, int rounds) {
        this.bench = bench;
        this.rounds = rounds;
    }

    void warm(Act act, int clients, Duration length) {
        bench.shops().forEach(shop -> once(shop, act, round -> round.closed(clients, length)));
    }

    /** As fast as the clients can. */
    Result closed(Operation operation, int clients, Duration length) {
        var result = new Result(operation.told(), clients + " clients");
        for (int i = 0; i < rounds; i++) {
            for (var shop : bench.shops()) {
                result.add(shop.name(), once(shop, operation, round -> round.closed(clients, length)));
            }
        }
        return result;
    }

    /** At a constant rate, for the latency of two rounds together. */
    Result open(Operation operation, double rate, Duration length) {
        var result = new Result(operation.told(), "open, %.0f/s".formatted(rate)).alone();
        var samples = new LinkedHashMap<String, Sample>();
        for (int i = 0; i < OPEN_ROUNDS; i++) {
            bench.shops().forEach(shop -> samples.merge(shop.name(), once(shop, operation, round -> round.open(rate, length)), Sample::and));
        }
        samples.forEach(result::add);
        return result;
    }

    /** One round, with prices that change if the act is {@link Operation#MIXED}. */
    Sample once(Shop shop, Act act, Function<Round, Sample> load) {
        var round = new Round(bench, shop, act);
        var sample = act == Operation.MIXED ? withPriceChanges(shop, round, load) : load.apply(round);
        if (sample.failures() > 0) {
            bench.wrong(shop.name() + ": " + round.tally());
        }
        return sample;
    }

    private Sample withPriceChanges(Shop shop, Round round, Function<Round, Sample> load) {
        var changes = bench.priceChanges(shop);
        try (changes) {
            return load.apply(round.beside(changes::close));
        } finally {
            changed.computeIfAbsent(shop.name(), name -> new AtomicLong()).addAndGet(changes.products());
            changes.firstFailure().ifPresent(failure -> bench.wrong(shop.name() + ", prices: " + failure));
        }
    }

    /** How many products of a server got new prices during these rounds. */
    long changed(Shop shop) {
        return changed.getOrDefault(shop.name(), new AtomicLong()).get();
    }
}
