package stoa.catalog.products.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import stoa.catalog.products.entity.StoredProduct;
import stoa.catalog.types.entity.AttributeDefinition;
import stoa.catalog.types.entity.AttributeDefinition.Scope;
import stoa.kernel.problems.FieldError;

/** What a product type says of attributes; those that it does not define are free. */
final class CheckAttributes {

    private CheckAttributes() { }

    /**
     * What is said against a product that is new, has other attributes than before, or is of another type.
     *
     * @param before null for a new product
     */
    static List<FieldError> of(List<AttributeDefinition> definitions, StoredProduct before, StoredProduct after) {
        boolean same = before != null && before.typeId().equals(after.typeId())
                && before.attributes().equals(after.attributes());
        return same ? List.of() : of(definitions, Scope.PRODUCT, after.attributes(), "/attributes");
    }

    /**
     * What is said against a variant that is new or has other attributes than before.
     *
     * @param at the variant's pointer
     */
    static List<FieldError> of(List<AttributeDefinition> definitions, VariantChange change, String at) {
        boolean same = change.before() != null && change.before().attributes().equals(change.after().attributes());
        return same ? List.of() : of(definitions, Scope.VARIANT, change.after().attributes(), at + "/attributes");
    }

    static List<FieldError> of(List<AttributeDefinition> definitions, Scope scope, Map<String, Object> attributes,
            String pointer) {
        var errors = new ArrayList<FieldError>();
        definitions.stream().filter(definition -> scope == (definition.scope() == null ? Scope.PRODUCT : definition.scope()))
                .forEach(definition -> {
                    var value = attributes.get(definition.code());
                    if (value == null && Boolean.TRUE.equals(definition.required())) {
                        errors.add(new FieldError(pointer + "/" + definition.code(), "required", "must not be empty"));
                    } else if (value != null && !fits(definition, value)) {
                        errors.add(new FieldError(pointer + "/" + definition.code(), "type", "must be a " + definition.type()));
                    }
                });
        return errors;
    }

    private static boolean fits(AttributeDefinition definition, Object value) {
        return switch (definition.type()) {
            case TEXT -> value instanceof String;
            case NUMBER -> value instanceof Number;
            case BOOLEAN -> value instanceof Boolean;
            case LIST -> value instanceof Collection;
        };
    }
}
