package stoa.account.audit.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stoa.account.audit.entity.Finding;
import stoa.account.audit.entity.Verification;

/** A verification, as jobs are told. */
@Schema(name = "AuditVerification", requiredProperties = {"id", "kind", "state", "done", "failed", "findings", "createdAt",
    "updatedAt"})
record VerificationView(UUID id, String kind, Verification.State state,
        @Schema(description = "Entries read") long done,
        @Schema(description = "Chains that are broken, or could not be read") int failed,
        @Schema(description = "The first broken entry of each such chain") List<Finding> findings,
        Instant createdAt, Instant updatedAt) {

    static final String EXAMPLE = """
            {"id": "019a0000-0000-7000-8000-000000000009", "kind": "audit-verification", "state": "COMPLETED", "done": 4711,
             "failed": 1, "findings": [{"context": "catalog", "where": "CONTEXT", "kind": "CHANGED", "position": 42,
             "entryId": "019a0000-0000-7000-8000-000000000010"}], "createdAt": "2026-01-31T12:00:00.000000Z",
             "updatedAt": "2026-01-31T12:00:03.000000Z"}""";

    private static final String KIND = "audit-verification";

    static VerificationView of(Verification job) {
        return new VerificationView(job.id(), KIND, job.state(), job.checked(), job.findings().size(), job.findings(),
                job.createdAt(), job.updatedAt());
    }
}
