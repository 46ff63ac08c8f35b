package stoa.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A small table with a title of its own. */
final class Grid {

    private final String title;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Grid(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    /** A table of figures beside their aims. */
    static Grid ofFigures(String title) {
        return new Grid(title, "what", "measured", "aim");
    }

    /** One row; a fraction is told with two digits. */
    Grid row(Object... cells) {
        rows.add(List.of(cells).stream().map(cell -> cell instanceof Double number
                ? String.format(Locale.ROOT, "%.2f", number) : String.valueOf(cell)).toList());
        return this;
    }

    String title() {
        return title;
    }

    List<String> columns() {
        return columns;
    }

    List<List<String>> rows() {
        return rows;
    }
}
