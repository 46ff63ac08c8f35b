package stoa.kernel.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stoa.kernel.ids.Ids;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.web.Caller;

class IdempotentInterceptorTest {

    private final OneKey keys = new OneKey();
    private final Resource resource = new Resource();
    private final IdempotentInterceptor interceptor = interceptor();

    @Test
    void aRefusalWhoseTransactionWasRolledBackFreesTheKey() {
        resource.refusal = CommonProblem.BUSY;
        assertRefused(CommonProblem.BUSY);
        assertTrue(keys.freed);
        assertEquals(0, keys.status);
    }

    @Test
    void aRefusalAfterItsEffectIsKept() {
        keys.committed = Ids.next();
        resource.refusal = CommonProblem.CONFLICT;
        assertRefused(CommonProblem.CONFLICT);
        assertFalse(keys.freed);
        assertEquals(409, keys.status);
    }

    @Test
    void whatTheFormerHolderMadeAtTheLastMomentIsNotMadeAgain() {
        keys.expired = true;
        keys.madeWhileTakenOver = Ids.next();
        assertRefused(CommonProblem.CONFLICT);
        assertEquals(0, resource.worked);
    }

    private void assertRefused(CommonProblem expected) {
        assertEquals(expected, assertThrows(Problem.class, () -> interceptor.once(invocation())).type());
    }

    private IdempotentInterceptor interceptor() {
        var made = new IdempotentInterceptor();
        made.keys = keys;
        made.current = new IdempotencyKeys();
        made.current.keys = keys;
        made.request = new RequestFingerprint();
        made.request.of("12345678", "POST", "/things", new byte[0]);
        made.caller = new Caller() {
            @Override
            public boolean hasCredential() {
                return true;
            }
        };
        return made;
    }

    private InvocationContext invocation() throws NoSuchMethodException {
        var method = Resource.class.getMethod("make");
        return (InvocationContext) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {InvocationContext.class}, (proxy, asked, arguments) -> answer(asked, method));
    }

    private Object answer(Method asked, Method method) {
        return switch (asked.getName()) {
            case "getTarget" -> resource;
            case "getMethod" -> method;
            case "proceed" -> {
                interceptor.current.made(Ids.next());
                yield resource.make();
            }
            default -> throw new UnsupportedOperationException(asked.getName());
        };
    }

    /** Refuses whatever it is asked. */
    public static class Resource implements Replays {

        private CommonProblem refusal;
        private int worked;

        @Idempotent
        public Object make() {
            worked++;
            throw new Problem(refusal);
        }

        @Override
        public Object asItIsNow(UUID made) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void requireAccepted(UUID made) {
            throw new Problem(CommonProblem.CONFLICT);
        }
    }

    /** A key's row: fresh, or held by somebody whose lease is over. */
    private static final class OneKey extends Keys {

        private boolean expired;
        private boolean freed;
        private int status;
        private UUID committed;
        private UUID madeWhileTakenOver;
        private String fingerprint;

        @Override
        boolean claim(Claim claim) {
            fingerprint = claim.fingerprint();
            return !expired;
        }

        @Override
        StoredAnswer find(Claim claim) {
            return new StoredAnswer(fingerprint, false, expired, committed, 0, null, null);
        }

        @Override
        boolean takeOver(Claim claim) {
            committed = madeWhileTakenOver;
            return true;
        }

        @Override
        void made(Claim claim, UUID id) { }

        @Override
        boolean free(Claim claim) {
            freed = committed == null;
            return freed;
        }

        @Override
        void answer(Claim claim, int told, String location, String body) {
            status = told;
        }
    }
}
