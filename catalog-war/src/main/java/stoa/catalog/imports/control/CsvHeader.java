package stoa.catalog.imports.control;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which cell is what: columns in any order, unknown ones passed over, the first of doubled ones read.
 *
 * @param titles     of all cells, as the file names them
 * @param names      the columns as the file names them
 * @param prices     cells of prices in currencies of their own ({@code Price / EUR})
 * @param compareAts likewise of struck-out ones
 */
record CsvHeader(List<String> titles, Map<Column, Integer> cells, Map<Column, String> names, Map<String, Integer> prices,
        Map<String, Integer> compareAts) {

    private static final Pattern MARKET = Pattern.compile("(compare[- ]at )?price\\s*/\\s*([a-z]{3})");

    /** @param currencies in which the store sells; price columns of other markets are passed over */
    static CsvHeader of(List<String> row, Set<String> currencies) {
        var header = new CsvHeader(row.stream().map(String::strip).toList(), new EnumMap<>(Column.class), new EnumMap<>(Column.class),
                new LinkedHashMap<>(), new LinkedHashMap<>());
        for (int i = 0; i < row.size(); i++) {
            header.add(i, header.titles.get(i), currencies);
        }
        return header;
    }

    private void add(int cell, String name, Set<String> currencies) {
        var market = MARKET.matcher(name.toLowerCase(Locale.ROOT));
        if (market.matches()) {
            var currency = market.group(2).toUpperCase(Locale.ROOT);
            if (currencies.contains(currency)) {
                (market.group(1) == null ? prices : compareAts).putIfAbsent(currency, cell);
            }
            return;
        }
        var column = Column.named(name);
        if (column != null && cells.putIfAbsent(column, cell) == null) {
            names.put(column, name);
        }
    }

    int width() {
        return titles.size();
    }

    boolean has(Column column) {
        return cells.containsKey(column);
    }

    String name(Column column) {
        return names.getOrDefault(column, column.shown());
    }
}
