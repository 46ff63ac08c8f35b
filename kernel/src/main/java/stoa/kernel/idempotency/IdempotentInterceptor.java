package stoa.kernel.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.Serializable;
import java.net.URI;
import java.util.UUID;
import stoa.kernel.json.Json;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;
import stoa.kernel.web.ProblemDocument;

/** Has a request with a key do its work once, and answers its repetitions. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class IdempotentInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 255;

    @Inject transient Keys keys;
    @Inject transient IdempotencyKeys current;
    @Inject transient RequestFingerprint request;
    @Inject transient Caller caller;

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var key = request.key();
        if (key == null || !caller.hasCredential()) {
            if (key == null && isRequired(invocation)) {
                throw new Problem(CommonProblem.IDEMPOTENCY_KEY_MISSING);
            }
            return invocation.proceed();
        }
        if (key.length() < SHORTEST || key.length() > LONGEST || key.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new Problem(CommonProblem.INVALID_REQUEST).error(KeyFilter.HEADER, "invalid",
                    "must have " + SHORTEST + " to " + LONGEST + " printable ASCII characters");
        }
        return answer(invocation, Claim.of(caller.principal(), key, request.hash()));
    }

    private Object answer(InvocationContext invocation, Claim claim) throws Exception {
        if (keys.claim(claim)) {
            return work(invocation, claim);
        }
        var stored = keys.find(claim);
        if (stored == null) {
            throw Keys.inFlight();
        }
        if (!stored.fingerprint().equals(claim.fingerprint())) {
            throw new Problem(CommonProblem.IDEMPOTENCY_MISMATCH);
        }
        if (stored.answered()) {
            return replay(invocation, stored);
        }
        if (stored.expired() && keys.takeOver(claim)) {
            return goOn(invocation, claim);
        }
        throw Keys.inFlight();
    }

    /** Looks anew at what was made: the former holder may have made it until the very moment in which it was replaced. */
    private Object goOn(InvocationContext invocation, Claim claim) throws Exception {
        var taken = keys.find(claim);
        return taken.made() == null ? work(invocation, claim) : finish(invocation, claim, taken);
    }

    private Object work(InvocationContext invocation, Claim claim) throws Exception {
        current.begin(claim);
        try {
            var result = invocation.proceed();
            keep(invocation, claim, result);
            return result;
        } catch (Problem refused) {
            if (!keys.free(claim)) {
                keep(claim, refused);
            }
            throw refused;
        } catch (RuntimeException failed) {
            keys.free(claim);
            throw failed;
        }
    }

    /** The holder died after its effect: only its answer is missing. */
    private Object finish(InvocationContext invocation, Claim claim, StoredAnswer stored) {
        if (invocation.getTarget() instanceof Replays resource) {
            try {
                resource.requireAccepted(stored.made());
            } catch (Problem refused) {
                keep(claim, refused);
                throw refused;
            }
        }
        var location = annotation(invocation).creates() ? location(invocation, stored.made()) : null;
        int status = success(annotation(invocation)).getStatusCode();
        keys.answer(claim, status, location, null);
        return replay(invocation, new StoredAnswer(stored.fingerprint(), true, false, stored.made(), status, location, null));
    }

    private static Response.Status success(Idempotent told) {
        if (told.promises()) {
            return Response.Status.ACCEPTED;
        }
        return told.creates() ? Response.Status.CREATED : Response.Status.OK;
    }

    private String location(InvocationContext invocation, UUID made) {
        return invocation.getTarget() instanceof Replays resource ? resource.location(request.path(), made)
                : request.path() + '/' + made;
    }

    private void keep(InvocationContext invocation, Claim claim, Object result) {
        var response = result instanceof Response told ? told : Response.ok(result).build();
        boolean toldAnew = current.made().isPresent() && invocation.getTarget() instanceof Replays;
        keys.answer(claim, response.getStatus(), response.getHeaderString(HttpHeaders.LOCATION),
                toldAnew || !response.hasEntity() ? null : Json.write(response.getEntity()));
    }

    private void keep(Claim claim, Problem refused) {
        keys.answer(claim, refused.type().kind().status(), null, Json.write(ProblemDocument.of(refused, request.path())));
    }

    private static Response replay(InvocationContext invocation, StoredAnswer stored) {
        var answer = Response.status(stored.status()).header("Idempotent-Replayed", "true");
        if (stored.location() != null) {
            answer.location(URI.create(stored.location()));
        }
        if (stored.status() >= Response.Status.BAD_REQUEST.getStatusCode()) {
            return answer.type(ProblemDocument.MEDIA_TYPE).entity(ProblemDocument.toldAgain(stored.body())).build();
        }
        if (stored.body() != null) {
            return answer.type(MediaType.APPLICATION_JSON_TYPE).entity(stored.body()).build();
        }
        return stored.made() == null ? answer.build()
                : answer.entity(((Replays) invocation.getTarget()).asItIsNow(stored.made())).build();
    }

    private static boolean isRequired(InvocationContext invocation) {
        return annotation(invocation).required();
    }

    private static Idempotent annotation(InvocationContext invocation) {
        var method = invocation.getMethod();
        return method.isAnnotationPresent(Idempotent.class) ? method.getAnnotation(Idempotent.class)
                : method.getDeclaringClass().getAnnotation(Idempotent.class);
    }
}
