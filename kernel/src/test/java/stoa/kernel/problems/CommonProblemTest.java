package stoa.kernel.problems;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

class CommonProblemTest {

    @ParameterizedTest
    @EnumSource(CommonProblem.class)
    void eachCodeHasAPage(CommonProblem problem) {
        assertTrue(Files.isRegularFile(Path.of("..", "docs", "problems", problem.code() + ".md")));
    }
}
