package stoa.kernel.web;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLTransientException;
import java.time.Duration;
import stoa.kernel.persistence.Contention;
import stoa.kernel.persistence.SqlStates;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/**
 * Answers everything else: refusals wrapped by a transaction, conflicts found by the database, a database that is away,
 * and what nobody expected, of which the caller learns only the request id, and the log everything.
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

    @Context UriInfo uri;

    @Override
    public Response toResponse(Throwable failure) {
        return ProblemDocument.response(problemOf(failure), uri.getRequestUri().getRawPath());
    }

    static Problem problemOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof SQLTransientException) {
                LOG.log(Level.WARNING, "Request " + RequestIds.current().orElse("-") + " met a busy database", cause);
                return busy(failure);
            }
            if (cause instanceof OptimisticLockException) {
                return new Problem(CommonProblem.PRECONDITION_FAILED, failure);
            }
        }
        if (Contention.lost(failure)) {
            return busy(failure);
        }
        if (SqlStates.isAway(failure)) {
            LOG.log(Level.WARNING, "Request " + RequestIds.current().orElse("-") + " lost the database", failure);
            return busy(failure);
        }
        if (SqlStates.of(failure).filter(SqlStates.UNIQUE::equals).isPresent()) {
            return new Problem(CommonProblem.CONFLICT, failure);
        }
        LOG.log(Level.ERROR, "Request " + RequestIds.current().orElse("-") + " failed", failure);
        return new Problem(CommonProblem.INTERNAL_ERROR, failure);
    }

    private static Problem busy(Throwable failure) {
        return new Problem(CommonProblem.BUSY, failure).retryAfter(Duration.ofSeconds(1));
    }
}
