package stoa.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Jdbi;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** Reads a person's data, and takes the person out of it. */
@ApplicationScoped
class PersonalDataOf {

    @Inject Instance<PersonalData> data;
    @Inject Jdbi jdbi;

    /** @throws Problem NOT_FOUND in a context that knows nobody */
    String export(Person person) {
        return data().export(person);
    }

    /**
     * @return whether nothing is left
     * @throws Problem NOT_FOUND in a context that knows nobody
     */
    @Transactional
    boolean erase(Person person) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM idempotency_key WHERE principal = :principal")
                .bind("principal", "subject:" + person.customerId()).execute());
        return data().erase(person);
    }

    private PersonalData data() {
        if (data.isUnsatisfied()) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return data.get();
    }
}
