package stoa.notification.mails.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import stoa.kernel.json.Json;

/** What a command tells, as templates read it: texts as they are, an order's lines as a list. */
final class MailValues {

    private static final String LINES = "lines";
    private static final List<String> OF_A_LINE = List.of("name", "quantity", "total");

    private MailValues() { }

    /**
     * @param content a JSON object of texts
     * @throws IllegalArgumentException if {@code lines} is no list of lines
     */
    static Map<String, Object> of(String content) {
        var values = new HashMap<String, Object>();
        Json.tree(content).fields().forEachRemaining(value -> values.put(value.getKey(),
                value.getKey().equals(LINES) ? lines(Json.tree(value.getValue().asText())) : value.getValue().asText()));
        return values;
    }

    private static List<Map<String, String>> lines(JsonNode lines) {
        if (!lines.isArray()) {
            throw new IllegalArgumentException("lines are no list");
        }
        return StreamSupport.stream(lines.spliterator(), false).map(MailValues::line).toList();
    }

    private static Map<String, String> line(JsonNode line) {
        if (!OF_A_LINE.stream().allMatch(line::hasNonNull)) {
            throw new IllegalArgumentException("a line lacks one of " + OF_A_LINE);
        }
        var told = new HashMap<String, String>();
        line.fields().forEachRemaining(field -> told.put(field.getKey(), field.getValue().asText()));
        return told;
    }
}
