package stoa.kernel.idempotency;

import java.util.UUID;

/**
 * What is known of a key.
 *
 * @param made what the first request made, if it made something that can be told as it is now
 * @param body the first answer's body, where it is told again as it was; a problem document if {@code status} is 400
 *             or more
 */
record StoredAnswer(String fingerprint, boolean answered, boolean expired, UUID made, int status, String location,
        String body) { }
