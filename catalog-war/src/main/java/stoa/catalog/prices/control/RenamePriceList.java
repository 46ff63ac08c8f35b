package stoa.catalog.prices.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import stoa.catalog.prices.entity.PriceLists;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** Gives a price list another name. */
@ApplicationScoped
public class RenamePriceList {

    @Inject Jdbi jdbi;

    /** @throws Problem PRECONDITION_FAILED if somebody else changed it since */
    @Transactional
    public void of(UUID id, String name, long version) {
        if (!new PriceLists(jdbi).rename(id, name, version)) {
            throw new Problem(CommonProblem.PRECONDITION_FAILED);
        }
    }
}
