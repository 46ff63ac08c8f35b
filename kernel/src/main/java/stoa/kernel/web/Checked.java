package stoa.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** Validates what a merge patch made of a resource, as a whole body would be. */
@ApplicationScoped
public class Checked {

    @Inject Validator validator;

    /** @throws ConstraintViolationException naming every fault */
    public <T> T valid(T merged) {
        var faults = validator.validate(merged);
        if (!faults.isEmpty()) {
            throw new ConstraintViolationException(faults);
        }
        return merged;
    }
}
