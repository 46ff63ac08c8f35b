package stoa.account.privacy.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.privacy.entity.JobState;
import stoa.account.privacy.entity.PrivacyJob;

/** A job as it is told. */
@Schema(name = "Job")
public record PrivacyJobView(UUID id, String kind, JobState state,
        @Schema(description = "Contexts to ask") int total,
        @Schema(description = "Contexts that are through") int done,
        @Schema(description = "Always 0: what fails is asked again") int failed,
        @Schema(description = "Where the archive may be fetched, once; absent until there is one") String archive,
        Instant createdAt, Instant updatedAt) {

    static PrivacyJobView of(PrivacyJob job, String archive) {
        return new PrivacyJobView(job.id(), job.kind(), job.state(), job.total(), job.done().size(), 0,
                job.hasArchive() && !job.isOpen() ? archive : null, job.createdAt(), job.updatedAt());
    }
}
