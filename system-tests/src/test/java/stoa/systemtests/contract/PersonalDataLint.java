package stoa.systemtests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What staff and keys read of people is audited: an operation that they may call and that answers with a person's data
 * says so by {@code x-personal-data}, which comes of the annotation that has it audited. Who makes a thing (201) tells
 * it, and is shown nothing; names alone are of goods and groups too, and those of people have an address beside them.
 */
final class PersonalDataLint {

    private static final Pattern PERSONAL = Pattern.compile("(?i).*(email|recipient|phone|address|postalCode|line1|birth).*");
    private static final Set<String> NO_STAFF = Set.of("customer", "**");
    private static final String MADE = "201";

    private PersonalDataLint() {
    }

    static List<String> findings(Document document) {
        return document.operations().stream().filter(PersonalDataLint::isForStaff)
                .filter(operation -> !operation.node().has("x-personal-data"))
                .flatMap(operation -> shown(operation)
                        .map(property -> operation.name() + " shows " + property + " to staff, and wants x-personal-data"))
                .toList();
    }

    private static boolean isForStaff(Operation operation) {
        var roles = new ArrayList<>(Lint.texts(operation.node().path("x-roles")));
        roles.addAll(Lint.texts(operation.node().path("x-or-with")));
        return !NO_STAFF.containsAll(roles);
    }

    /** The personal properties of its answers. */
    private static Stream<String> shown(Operation operation) {
        return operation.node().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2") && !response.getKey().equals(MADE))
                .flatMap(response -> response.getValue().path("content").properties().stream())
                .flatMap(content -> names(operation.document(), content.getValue().path("schema"), new HashSet<>()).stream())
                .filter(name -> PERSONAL.matcher(name).matches()).distinct();
    }

    /** Of all properties, at whatever depth. @param seen references that were followed */
    private static List<String> names(Document document, JsonNode schema, Set<String> seen) {
        var names = new ArrayList<String>();
        if (schema.has("$ref") && !seen.add(schema.path("$ref").asText())) {
            return names;
        }
        var resolved = document.resolved(schema);
        resolved.path("properties").properties().forEach(property -> {
            names.add(property.getKey());
            names.addAll(names(document, property.getValue(), seen));
        });
        Stream.of("items", "additionalProperties").filter(resolved::has)
                .forEach(nested -> names.addAll(names(document, resolved.path(nested), seen)));
        Stream.of("allOf", "anyOf", "oneOf").flatMap(several -> resolved.path(several).valueStream())
                .forEach(one -> names.addAll(names(document, one, seen)));
        return names;
    }
}
