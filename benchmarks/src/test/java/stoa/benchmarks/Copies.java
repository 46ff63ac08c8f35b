package stoa.benchmarks;

import java.nio.file.Path;

/** More goods than anybody wants to import: copies of the imported ones, and what else a shop has after some months. */
final class Copies {

    /** So many products have each pair of a colour and a kind once. */
    private static final int PERIOD = Dataset.COLOURS.size() * Dataset.KINDS.size();
    private static final Path COPIES = Path.of("src/test/sql/copies.sql");
    private static final Path FILLED = Path.of("src/test/sql/filled.sql");

    private Copies() { }

    /**
     * Adds copies of all imported products, in every table that an import fills, numbered on: afterwards a dataset of
     * {@code times} as many products describes what is there. Other products stay alone.
     *
     * @param imported all of the dataset that was imported; whole rounds of colours and kinds
     * @param data     all of it that is there, by copies that were made before
     */
    static void multiply(Database database, Dataset imported, Dataset data, int times) {
        if (imported.products() % PERIOD != 0) {
            throw new IllegalArgumentException(imported.products() + " products are no multiple of " + PERIOD);
        }
        int reached = data.products() / imported.products();
        database.execute("SET stoa.reached = " + reached + ";\nSET stoa.products = " + data.products() + ";\nSET stoa.times = " + times + ";\n" + Database.read(COPIES));
        database.execute("VACUUM ANALYZE");
    }

    /** Fills the tables that grow with something else than products: carts, orders, payments, events, keys, pictures, people, mails. */
    static void fill(Database database) {
        database.execute(Database.read(FILLED));
        database.execute("VACUUM ANALYZE");
    }
}
