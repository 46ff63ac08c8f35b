package stoa.benchmarks;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stoa.systemtests.harness.Await;

/** The floor's way: one statement past its server, on the rows that carts are reckoned from, at the pace of the imports. */
final class PriceUpdate implements PriceChanges.Change {

    private final Database database;
    private final Supplier<Duration> pace;

    /** @param pace how long a block takes */
    PriceUpdate(Database database, Supplier<Duration> pace) {
        this.database = database;
        this.pace = pace;
    }

    @Override
    public void of(Dataset data, int from, int count, int rise) {
        var skus = IntStream.range(from, from + count).boxed().flatMap(i -> Stream.of(data.sku(i, 0), data.sku(i, 1)))
                .collect(Collectors.joining("','", "'", "'"));
        database.execute("UPDATE floor.variant SET unit_minor = unit_minor + " + (rise % 2 == 0 ? 1 : -1) + " WHERE sku IN (" + skus + ")");
        Await.pause(pace.get());
    }
}
