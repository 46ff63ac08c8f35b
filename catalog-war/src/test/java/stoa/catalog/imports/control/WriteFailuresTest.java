package stoa.catalog.imports.control;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WriteFailuresTest {

    @Test
    void whatTheSameRowsMeetAgainIsTheirs() {
        assertTrue(lasting("23505"));
        assertTrue(lasting("22P05"));
        assertTrue(lasting("54000"));
        assertTrue(WriteFailures.areOfTheProduct(new NullPointerException()));
    }

    @Test
    void whatMayBeOverNextTimeIsNot() {
        assertFalse(lasting("08006"));
        assertFalse(lasting("57P01"));
        assertFalse(lasting("42P01"));
        assertFalse(lasting(null));
        assertFalse(WriteFailures.areOfTheProduct(new Problem(CommonProblem.BUSY, new SQLException("", "40P01"))));
        assertFalse(WriteFailures.areOfTheProduct(new WriteBatch.Overtaken()));
    }

    private static boolean lasting(String state) {
        return WriteFailures.areOfTheProduct(new IllegalStateException(new SQLException("", state)));
    }
}
