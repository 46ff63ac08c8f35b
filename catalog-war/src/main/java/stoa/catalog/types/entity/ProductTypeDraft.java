package stoa.catalog.types.entity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A product type as staff write it. */
public record ProductTypeDraft(@NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 64) String code,
        @NotBlank @Size(max = 255) @Pattern(regexp = "[^\\u0000]*") String name,
        @Size(max = 100) List<@NotNull @Valid AttributeDefinition> attributes) { }
