package stoa.order.sandbox.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stoa.kernel.Context;
import stoa.kernel.ids.Ids;
import stoa.kernel.money.Money;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.order.payments.control.Answer;
import stoa.order.payments.control.Answer.Outcome;
import stoa.order.payments.entity.PaymentProblem;
import stoa.order.sandbox.entity.SandboxCharge;
import stoa.order.sandbox.entity.SandboxCharge.State;

class SandboxTest {

    private static final Money AMOUNT = Money.of("25.00", "USD");

    private final Books books = new Books();
    private final Sandbox sandbox = new Sandbox();
    private final UUID key = Ids.next();

    SandboxTest() {
        sandbox.books = books;
        sandbox.context = new Context("order", "/api/v1/orders");
        sandbox.mode = "development";
    }

    @ParameterizedTest
    @CsvSource({"card-ok,SUCCEEDED", "invoice,DEFERRED", "card-action-required,ACTION_REQUIRED",
        "card-timeout,UNKNOWN", "card-declined,DECLINED", "card-error,UNAVAILABLE"})
    void theMethodDecides(String method, Outcome outcome) {
        assertTrue(sandbox.offers(method));
        assertEquals(outcome, authorize(method).outcome());
    }

    @Test
    void aTimeOutHidesThatItWasCharged() {
        authorize("card-timeout");
        assertEquals(Outcome.SUCCEEDED, sandbox.find(key).outcome());
    }

    @Test
    void anErrorChargesNothing() {
        authorize("card-error");
        assertEquals(Outcome.NOT_FOUND, sandbox.find(key).outcome());
    }

    @Test
    void askedAgainWithItsKeyItChargesNothingMore() {
        assertEquals(authorize("card-ok"), authorize("card-ok"));
        assertEquals(1, books.charges.size());
    }

    @Test
    void thePayerDecidesOnce() {
        var page = authorize("card-action-required");
        assertEquals("/api/v1/orders/sandbox/" + page.reference(), page.actionUrl());
        assertEquals(Outcome.SUCCEEDED, sandbox.confirm(page.reference(), true).answer().outcome());
        assertEquals(Outcome.SUCCEEDED, sandbox.confirm(page.reference(), true).answer().outcome());
        assertEquals(PaymentProblem.CONFIRMATION_CLOSED,
                assertThrows(Problem.class, () -> sandbox.confirm(page.reference(), false)).type());
    }

    @Test
    void inProductionItIsOffUnlessWanted() {
        var page = authorize("card-action-required");
        sandbox.mode = "production";
        assertFalse(sandbox.offers("card-ok"));
        assertEquals(CommonProblem.NOT_FOUND,
                assertThrows(Problem.class, () -> sandbox.confirm(page.reference(), true)).type());
        sandbox.wanted = true;
        assertTrue(sandbox.offers("card-ok"));
    }

    @Test
    void anUnknownMethodIsNotOffered() {
        assertFalse(sandbox.offers("gold"));
    }

    private Answer authorize(String method) {
        return sandbox.authorize(key, method, AMOUNT);
    }

    private static class Books extends SandboxBooks {

        private final Map<UUID, SandboxCharge> charges = new LinkedHashMap<>();

        @Override
        SandboxCharge charge(SandboxCharge asked) {
            return charges.computeIfAbsent(asked.key(), key -> asked);
        }

        @Override
        Optional<SandboxCharge> byKey(UUID key) {
            return Optional.ofNullable(charges.get(key));
        }

        @Override
        Optional<SandboxCharge> decide(String reference, State state) {
            charges.replaceAll((key, charge) -> charge.state() == State.OPEN && charge.reference().equals(reference)
                    ? new SandboxCharge(key, reference, charge.method(), state, charge.amount()) : charge);
            return charges.values().stream().filter(charge -> charge.reference().equals(reference)).findFirst();
        }
    }
}
