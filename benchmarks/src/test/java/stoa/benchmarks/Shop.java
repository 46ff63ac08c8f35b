package stoa.benchmarks;

import java.net.URI;

/** A server that sells the data, Stoa's or the floor's, with what a shopper remembers of it. */
final class Shop implements AutoCloseable {

    private static final int PAGES = 5;

    private final String name;
    private final Client client;
    private final Dataset data;
    private final long pid;
    private final String[][] cursors = new String[Dataset.KINDS.size()][PAGES];

    /** @param pid of the server's JVM */
    Shop(String name, URI base, Dataset data, long pid) {
        this.name = name;
        this.client = new Client(base);
        this.data = data;
        this.pid = pid;
    }

    /** Walks once through the pages that are asked for later. */
    Shop walked() {
        for (int kind = 0; kind < cursors.length; kind++) {
            for (int page = 1; page < pages(); page++) {
                cursors[kind][page] = client.get(Operation.list(kind, cursors[kind][page - 1])).path("next").asText();
            }
        }
        return this;
    }

    String name() {
        return name;
    }

    Client client() {
        return client;
    }

    Dataset data() {
        return data;
    }

    long pid() {
        return pid;
    }

    /** How many whole pages of a category are asked for. */
    int pages() {
        return Math.min(PAGES, data.products() / Dataset.KINDS.size() / Operation.PAGE);
    }

    /** Where a page of a category begins; null for the first. */
    String cursor(int kind, int page) {
        return cursors[kind][page];
    }

    @Override
    public void close() throws Exception {
        client.close();
    }
}
