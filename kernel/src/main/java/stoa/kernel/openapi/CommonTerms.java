package stoa.kernel.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What means the same wherever a document says it: parameters of lists, ids, patterns, and refusals that any call may meet. */
final class CommonTerms {

    private static final Map<String, String> QUERIES = Map.of(
            "limit", "1 to 100; 20 unless told",
            "cursor", "The next of the page before",
            "count", "exact: tell the total",
            "currency", "ISO 4217; the store's default unless told");
    private static final String NOT_BLANK = "\\S";
    private static final String ITEMS = "items";

    private CommonTerms() { }

    static void describe(Parameter parameter) {
        if (parameter.getDescription() != null) {
            return;
        }
        if (parameter.getIn() == Parameter.In.QUERY) {
            parameter.setDescription(QUERIES.get(parameter.getName()));
        } else if (parameter.getIn() == Parameter.In.PATH && isId(parameter.getSchema())) {
            parameter.setDescription("As told when the thing was made");
        }
    }

    private static boolean isId(Schema schema) {
        return schema != null && ("uuid".equals(schema.getFormat()) || String.valueOf(schema.getRef()).endsWith("/UUID"));
    }

    /**
     * What Jakarta Validation and REST match as a whole, JSON Schema would look for inside; and JSON Schema speaks
     * ECMA-262, which has no {@code Cntrl}.
     */
    static void anchor(Schema schema) {
        var pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals(NOT_BLANK)) {
            schema.setPattern("^(?:" + pattern.replace("{Cntrl}", "{Cc}") + ")$");
        }
    }

    /** Whatever more there may be: as a schema without terms, since Liberty can't merge one that is {@code true}. */
    static void admitMore(Schema schema) {
        var more = schema.getAdditionalPropertiesSchema();
        if (more != null && Boolean.TRUE.equals(more.getBooleanSchema())) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema());
        }
    }

    /** A list is there even if it is empty. */
    static void requireItems(Schema schema) {
        if (schema.getProperties() == null || !schema.getProperties().containsKey(ITEMS)) {
            return;
        }
        var required = new ArrayList<>(schema.getRequired() == null ? List.<String>of() : schema.getRequired());
        if (!required.contains(ITEMS)) {
            required.add(ITEMS);
            schema.setRequired(required);
        }
    }

    /** What is looked at before an operation runs, whichever it is. */
    static void addRefusals(Operation operation) {
        addResponse(operation, "400", "invalid-request");
        addResponse(operation, "401", "unauthenticated");
        addResponse(operation, "406", "not-acceptable");
        addResponse(operation, "429", "too-many-requests");
        addResponse(operation, "500", "internal-error");
        addResponse(operation, "503", "busy");
        if (operation.getRequestBody() != null) {
            addResponse(operation, "413", "too-large");
            addResponse(operation, "415", "unsupported-media-type");
        }
    }

    static void addResponse(Operation operation, String status, String description) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }
}
