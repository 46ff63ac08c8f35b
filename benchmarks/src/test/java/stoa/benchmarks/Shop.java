package stoa.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A server that sells the data, Stoa's or the floor's, with what a shopper remembers of it. */
final class Shop implements AutoCloseable {

    private static final int PAGES = 5;

    private final String name;
    private final Client client;
    private final Dataset data;
    private final long pid;
    private final String[][] cursors = new String[Dataset.KINDS.size()][PAGES + 1];
    private final List<List<List<String>>> slugs = new ArrayList<>();

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
            slugs.add(walked(kind));
        }
        return this;
    }

    private List<List<String>> walked(int kind) {
        var seen = new ArrayList<List<String>>();
        for (int page = 0; page < pages(); page++) {
            var told = client.get(Operation.list(kind, cursors[kind][page]));
            cursors[kind][page + 1] = told.path("next").asText();
            seen.add(Operation.slugs(told));
        }
        int all = pages() * Operation.PAGE;
        Client.Wrong.unless(seen.stream().flatMap(List::stream).distinct().count() == all, all + " products in a row", seen);
        return seen;
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

    /** What stood on a page of a category, in its order. */
    List<String> slugs(int kind, int page) {
        return slugs.get(kind).get(page);
    }

    @Override
    public void close() throws Exception {
        client.close();
    }
}
