package stoa.catalog.types.entity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An attribute that the products of a type have.
 *
 * @param filterable whether search offers it as a facet
 */
public record AttributeDefinition(@NotNull @Pattern(regexp = "[a-z0-9]+([-_][a-z0-9]+)*") @Size(max = 64) String code,
        @NotBlank @Size(max = 255) @Pattern(regexp = "[^\\u0000]*") String name, @NotNull Kind type, Scope scope,
        Boolean localized, Boolean filterable, Boolean required) {

    /** What its values are. */
    public enum Kind { TEXT, NUMBER, BOOLEAN, LIST }

    /** What it is an attribute of: PRODUCT unless told. */
    public enum Scope { PRODUCT, VARIANT }
}
