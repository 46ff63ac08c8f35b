package stoa.account.roles.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stoa.account.providers.entity.ProviderProblem;
import stoa.account.staff.entity.StaffProblem;
import stoa.kernel.problems.ProblemType;

class PermissionsTest {

    @Test
    void theListIsFixed() {
        assertEquals(16, Permissions.ALL.size());
        assertTrue(Permissions.ALL.containsAll(Set.of("catalog:read", "assistant:write", "orders:pay", "accounts:admin")));
    }

    @Test
    void whatIsNotOnItIsNamed() {
        assertEquals(Set.of("admin", "catalog:pay"),
                Permissions.unknown(List.of("catalog:read", "catalog:pay", "admin")));
    }

    @ParameterizedTest
    @MethodSource
    void eachCodeHasAPage(ProblemType problem) {
        assertTrue(Files.isRegularFile(Path.of("..", "docs", "problems", problem.code() + ".md")), problem.code());
    }

    static Stream<ProblemType> eachCodeHasAPage() {
        return Stream.of(RoleProblem.values(), StaffProblem.values(), ProviderProblem.values()).flatMap(Stream::of);
    }
}
