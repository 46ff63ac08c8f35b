package stoa.account.audit.boundary;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import stoa.account.audit.entity.AuditFilter;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.QueryValues;

/** What a list of audit entries can be asked for. */
public class AuditQuery {

    @Parameter(description = "Where the change is: one of the shop's contexts", example = "catalog")
    @QueryParam("context") String context;
    @Parameter(description = "The subject of a token, or a context", example = "019a9f00-0000-7000-8000-000000000001")
    @QueryParam("actor") String actor;
    @Parameter(description = "An operation's id, or the name of a job", example = "changeProduct")
    @QueryParam("action") String action;
    @Parameter(description = "The table", example = "product")
    @QueryParam("entity") String entity;
    @Parameter(description = "The row's key", example = "019a9f00-0000-7000-8000-000000000002")
    @QueryParam("entityId") String entityId;
    @Parameter(description = "Then or later (RFC 3339)", example = "2026-01-01T00:00:00Z")
    @QueryParam("at.gte") String from;
    @Parameter(description = "Before that (RFC 3339)", example = "2026-12-31T23:59:59Z")
    @QueryParam("at.lt") String until;

    /**
     * @param contexts those that there are
     * @throws Problem INVALID_REQUEST for what is no context, or no time
     */
    AuditFilter filter(Set<String> contexts) {
        return new AuditFilter(QueryValues.oneOf("context", contexts, context), actor, action, entity, entityId,
                QueryValues.instant("at.gte", from), QueryValues.instant("at.lt", until));
    }
}
