package stoa.systemtests.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table {@code who-may.md}: for each operation what each kind of caller gets, {@code yes} or a status. */
public final class WhoMay {

    public static final String YES = "yes";

    private final List<String> callers;
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    private WhoMay(List<List<String>> table) {
        callers = table.get(0).subList(1, table.get(0).size());
        table.subList(2, table.size()).forEach(row -> {
            var cells = new LinkedHashMap<String, String>();
            for (int column = 0; column < callers.size(); column++) {
                cells.put(callers.get(column), row.get(column + 1));
            }
            if (rows.put(row.get(0), cells) != null) {
                throw new IllegalStateException("two rows of " + row.get(0));
            }
        });
    }

    public static WhoMay read() {
        try (var stream = WhoMay.class.getResourceAsStream("/who-may.md")) {
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines();
            return new WhoMay(lines.filter(line -> line.startsWith("|")).map(WhoMay::cells).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    public List<String> callers() {
        return callers;
    }

    /** The names of the operations that have a row. */
    public Set<String> operations() {
        return rows.keySet();
    }

    public String answer(String operation, String caller) {
        var answer = rows.getOrDefault(operation, Map.of()).getOrDefault(caller, "no row");
        if (!List.of(YES, "401", "403", "404").contains(answer)) {
            throw new IllegalStateException(operation + " for " + caller + ": " + answer);
        }
        return answer;
    }
}
