package stoa.account.privacy.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import stoa.kernel.privacy.Person;
import stoa.kernel.privacy.ProvedAddress;

/**
 * A person's export or erasure.
 *
 * @param email    the person's address, as long as the job needs it
 * @param former   the addresses that the person moved from, as long as the job needs them
 * @param total    contexts to ask, account's own included
 * @param done     the names of those that are through
 * @param attempts failures since the last context was through
 */
public record PrivacyJob(UUID id, long version, String kind, UUID loginId, String email, List<ProvedAddress> former,
        String locale, JobState state, int total, List<String> done, int attempts, boolean hasArchive, Instant createdAt,
        Instant updatedAt) {

    public static final String EXPORT = "personal-data-export";
    public static final String ERASE = "personal-data-erase";

    public boolean erases() {
        return kind.equals(ERASE);
    }

    /** As other contexts are asked for them. */
    public Person person() {
        return new Person(loginId, Stream.concat(Stream.of(new ProvedAddress(email, null)), former.stream()).toList());
    }

    public boolean isOpen() {
        return state == JobState.QUEUED || state == JobState.RUNNING;
    }
}
