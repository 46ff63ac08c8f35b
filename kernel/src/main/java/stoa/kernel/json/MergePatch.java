package stoa.kernel.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** A JSON Merge Patch (RFC 7396): what is named changes, {@code null} removes, what is absent stays. */
public final class MergePatch {

    private final ObjectNode patch;

    private MergePatch(ObjectNode patch) {
        this.patch = patch;
    }

    /** @throws Problem INVALID_REQUEST if the patch is no object */
    static MergePatch of(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return new MergePatch(object);
        }
        throw new Problem(CommonProblem.INVALID_REQUEST).error("", "type", "must be an object");
    }

    /** The names of the top level that the patch changes. */
    public Set<String> names() {
        var names = new TreeSet<String>();
        patch.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The texts of all fields of that name, at whatever depth. */
    public List<String> textsOf(String name) {
        return patch.findValuesAsText(name);
    }

    /**
     * What the patch makes of a resource.
     *
     * @param current all that may be written, as it is now; written as JSON it has the shape of {@code type}
     * @throws Problem INVALID_REQUEST with pointers if the result is not strictly a {@code type}
     */
    public <T> T applyTo(Object current, Class<T> type) {
        var merged = merge(Json.mapper().valueToTree(current), patch);
        try {
            return Json.mapper().treeToValue(merged, type);
        } catch (JsonProcessingException refused) {
            throw JsonProblems.of(refused);
        }
    }

    private static JsonNode merge(JsonNode target, ObjectNode patch) {
        var result = target instanceof ObjectNode object ? object : Json.mapper().createObjectNode();
        patch.properties().forEach(field -> {
            var value = field.getValue();
            if (value.isNull()) {
                result.remove(field.getKey());
            } else if (value instanceof ObjectNode inner) {
                result.set(field.getKey(), merge(result.get(field.getKey()), inner));
            } else {
                result.set(field.getKey(), value);
            }
        });
        return result;
    }
}
