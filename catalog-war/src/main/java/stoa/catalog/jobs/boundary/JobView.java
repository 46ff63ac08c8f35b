package stoa.catalog.jobs.boundary;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.catalog.jobs.entity.Job;
import stoa.catalog.jobs.entity.JobState;

/** A job as it is told. */
@Schema(name = "Job")
public record JobView(UUID id, String kind, JobState state,
        @Schema(description = "Rows in all; absent until they are counted") Integer total,
        @Schema(description = "Rows that went well") int done,
        @Schema(description = "Rows that were refused; errors tells why") int failed,
        Instant createdAt, Instant updatedAt) {

    /** What the OpenAPI document shows. */
    public static final String EXAMPLE = """
            {"id": "019a0000-0000-7000-8000-000000000003", "kind": "products-import", "state": "RUNNING", "total": 20000,
             "done": 4198, "failed": 2, "createdAt": "2026-01-31T12:00:00.000000Z",
             "updatedAt": "2026-01-31T12:00:09.000000Z"}""";

    public static JobView of(Job job) {
        return new JobView(job.id(), job.kind(), job.state(), job.total(), job.done(), job.failed(), job.createdAt(),
                job.updatedAt());
    }
}
