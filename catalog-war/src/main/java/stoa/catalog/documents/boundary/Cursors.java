package stoa.catalog.documents.boundary;

import java.util.Optional;
import java.util.UUID;
import stoa.kernel.paging.PageRequest;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Paths;

/** Reads the cursors of lists that are ordered by id. */
public final class Cursors {

    private Cursors() { }

    /**
     * The id after which the page begins.
     *
     * @throws Problem INVALID_REQUEST if the cursor holds no id
     */
    public static Optional<UUID> id(PageRequest page) {
        return page.after().map(key -> {
            if (key.size() != 1 || !key.get(0).matches(Paths.UUID)) {
                throw new Problem(CommonProblem.INVALID_REQUEST).error("cursor", "invalid", "is not a cursor of this list");
            }
            return UUID.fromString(key.get(0));
        });
    }
}
