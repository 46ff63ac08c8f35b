package stoa.kernel.idempotency;

import java.util.UUID;

/** A resource class whose replays tell what was made as it is now; others tell the first answer again. */
public interface Replays {

    /** The body that tells what was made, as it is now. */
    Object asItIsNow(UUID made);

    /** @return where what was made stands: below the path that made it, unless the resource says otherwise */
    default String location(String path, UUID made) {
        return path + '/' + made;
    }

    /**
     * Asked before a request is answered whose first holder fell after it had made something.
     *
     * @throws stoa.kernel.problems.Problem if the holder would have refused the request in the end
     */
    default void requireAccepted(UUID made) { }
}
