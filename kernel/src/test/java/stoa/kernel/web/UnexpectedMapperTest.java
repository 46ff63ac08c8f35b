package stoa.kernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

class UnexpectedMapperTest {

    @ParameterizedTest
    @CsvSource({"08006,BUSY", "08001,BUSY", "57P01,BUSY", "57P03,BUSY", "40001,BUSY", "55P03,BUSY", "23505,CONFLICT",
        "42601,INTERNAL_ERROR", "57014,INTERNAL_ERROR"})
    void whatTheDatabaseSaysIsToldByItsMeaning(String state, CommonProblem told) {
        var failure = new IllegalStateException(new SQLException("", state));
        assertEquals(told, UnexpectedMapper.problemOf(failure).type());
    }

    @Test
    void whoMetADatabaseThatIsAwayIsToldToRepeat() {
        var away = new SQLException("terminating connection", "57P01");
        assertTrue(UnexpectedMapper.problemOf(away).retryAfter().isPresent());
    }

    @Test
    void aRefusalInsideAnythingIsTold() {
        var refusal = new Problem(CommonProblem.NOT_FOUND);
        assertEquals(refusal, UnexpectedMapper.problemOf(new IllegalStateException(refusal)));
    }
}
