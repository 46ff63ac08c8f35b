package stoa.catalog.collections.entity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A collection as staff write it.
 *
 * @param slug     made from the name when absent
 * @param products slugs, in the order shown; absent leaves them as they are
 */
public record CollectionDraft(
        @Size(min = 1, max = 255) @Pattern(regexp = "[\\p{L}\\p{N}\\p{M}._~-]+") String slug,
        @NotBlank @Size(max = 255) @Pattern(regexp = "[^\\u0000]*") String name,
        @Size(max = 20_000) @Pattern(regexp = "[^\\u0000]*") String description,
        @Size(max = 10_000) List<@NotNull @Size(max = 255) @Pattern(regexp = "[^\\u0000]*") String> products) { }
