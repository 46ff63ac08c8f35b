package stoa.catalog.products.entity;

import java.util.List;
import java.util.UUID;
import stoa.kernel.problems.FieldError;

/**
 * What became of one draft.
 *
 * @param id     of the product; absent when it was refused (or would have been new, and was only checked)
 * @param errors why it was refused; pointers go into the draft, as {@code /variants/2/sku}
 */
public record Written(UUID id, Outcome outcome, List<FieldError> errors) {

    /** The ways a draft can go. */
    public enum Outcome { CREATED, UPDATED, UNCHANGED, REFUSED }
}
