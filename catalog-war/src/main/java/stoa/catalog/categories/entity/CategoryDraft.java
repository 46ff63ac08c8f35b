package stoa.catalog.categories.entity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A category as staff write it.
 *
 * @param slug     made from the name when absent
 * @param parentId absent for a root
 * @param position among its siblings; equal ones are ordered by name
 */
public record CategoryDraft(
        @Size(min = 1, max = 255) @Pattern(regexp = "[\\p{L}\\p{N}\\p{M}._~-]+") String slug,
        @NotBlank @Size(max = 255) @Pattern(regexp = "[^\\u0000]*") String name,
        UUID parentId,
        @Min(0) @Max(1_000_000) Integer position) { }
