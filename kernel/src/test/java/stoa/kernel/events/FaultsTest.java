package stoa.kernel.events;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "08006", "57P01", "53300", "23505"})
    void whatTheDatabaseMayDoNextTimeIsTriedAgain(String state) {
        assertFalse(Faults.inMessage(new IllegalStateException(new SQLException("x", state))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22003", "22P02", "23502", "23514"})
    void whatTheDatabaseWillNeverTakeIsPutAside(String state) {
        assertTrue(Faults.inMessage(new IllegalStateException(new SQLException("x", state))));
    }

    @Test
    void aDefiniteRefusalIsPutAsideAndAPassingOneIsNot() {
        assertTrue(Faults.inMessage(new Problem(CommonProblem.NOT_FOUND)));
        assertFalse(Faults.inMessage(new Problem(CommonProblem.BUSY)));
        assertTrue(Faults.inMessage(new RuntimeException(new Poison("why"))));
    }

    @Test
    void aFailureOfUnknownKindIsTriedAgain() {
        assertFalse(Faults.inMessage(new IllegalStateException("neighbour down")));
    }
}
