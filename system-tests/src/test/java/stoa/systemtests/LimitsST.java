package stoa.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stoa.systemtests.harness.Stoa.ORDERS;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stoa.systemtests.harness.Answer;
import stoa.systemtests.harness.Stoa;
import stoa.systemtests.harness.SystemTest;

/** Who tries too often waits. */
@SystemTest
class LimitsST {

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String FAILURES = "\"log-in-failures\"";

    private final Stoa stoa = Stoa.shared();

    @Test
    void tenWrongPasswordsInFiveMinutesAndNoMoreFromWhereverTheyCome() {
        var email = somebody();
        for (int i = 9; i >= 0; i--) {
            var wrong = logIn(email, "wrong " + i).expectProblem(401, "invalid-credentials");
            assertTrue(wrong.header("RateLimit").orElse("").contains(FAILURES + ";r=" + i), wrong.headers()::toString);
        }
        var refused = logIn(email.toUpperCase(), "wrong again").expectProblem(429, "too-many-requests");
        int pause = Integer.parseInt(refused.header("Retry-After").orElseThrow());
        assertTrue(pause > 0 && pause <= 300, () -> "Retry-After: " + pause);
        assertTrue(refused.header("RateLimit-Policy").orElse("").contains(FAILURES + ";q=10;w=300"), refused.headers()::toString);
        logIn(somebody(), "wrong").expectProblem(401, "invalid-credentials");
    }

    @Test
    void anAddressLogsInSixtyTimesAMinuteWhomeverItTries() {
        for (int i = 59; i >= 0; i--) {
            var told = logInFrom("192.0.2.60").header("RateLimit").orElse("");
            assertTrue(told.contains("\"log-in\";r=" + i), told);
        }
        logInFrom("192.0.2.60").expectProblem(429, "too-many-requests");
        logInFrom("192.0.2.61").expect(401);
    }

    static Stream<Arguments> mailers() {
        return Stream.of(
                Arguments.of("registration", ACCOUNTS, Map.of("email", "x@example.test")),
                Arguments.of("password-reset", ACCOUNTS + "/password-reset", Map.of("email", somebody())),
                Arguments.of("order-lookup", ORDERS + "/lookup", Map.of("number", "999999999", "email", somebody())));
    }

    /** What is refused for its body counts, too: an address that is limited has its window to itself. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("mailers")
    void whatMailsSomebodyIsAskedTwentyTimesAMinute(String limit, String path, Map<String, String> body) {
        for (int i = 19; i >= 0; i--) {
            var answer = stoa.post(path).from("192.0.2.20").json(body).send();
            assertTrue(answer.status() == 202 || answer.status() == 400, answer::toString);
            assertTrue(answer.header("RateLimit").orElse("").startsWith("\"" + limit + "\";r=" + i), answer.headers()::toString);
            assertEquals("\"" + limit + "\";q=20;w=60", answer.header("RateLimit-Policy").orElse(""));
        }
        stoa.post(path).from("192.0.2.20").json(body).send().expectProblem(429, "too-many-requests");
    }

    private Answer logIn(String email, String password) {
        return stoa.post(ACCOUNTS + "/tokens").json(Map.of("grantType", "password", "email", email, "password", password)).send();
    }

    private Answer logInFrom(String address) {
        return stoa.post(ACCOUNTS + "/tokens").from(address)
                .json(Map.of("grantType", "client_credentials", "clientId", UUID.randomUUID().toString(), "clientSecret", "wrong")).send();
    }

    private static String somebody() {
        return "limited-" + UUID.randomUUID() + "@example.test";
    }
}
