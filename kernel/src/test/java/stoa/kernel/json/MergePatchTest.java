package stoa.kernel.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import stoa.kernel.problems.Problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MergePatchTest {

    record Address(String city, String street) { }

    record Person(String name, Address address, List<String> tags) { }

    private static final Person ANNA = new Person("Anna", new Address("Bern", "Gasse 1"), List.of("a", "b"));

    @Test
    void whatIsNamedChangesAndWhatIsAbsentStays() {
        assertEquals(new Person("Anna", new Address("Bern", "Gasse 2"), List.of("a", "b")),
                patch("{\"address\":{\"street\":\"Gasse 2\"}}"));
    }

    @Test
    void nullRemoves() {
        assertEquals(new Person(null, new Address(null, "Gasse 1"), List.of("a", "b")),
                patch("{\"name\":null,\"address\":{\"city\":null}}"));
    }

    @Test
    void aListIsReplaced() {
        assertEquals(List.of("c"), patch("{\"tags\":[\"c\"]}").tags());
    }

    @Test
    void anUnknownNameIsPointedAt() {
        var problem = assertThrows(Problem.class, () -> patch("{\"address\":{\"zip\":1}}"));
        assertEquals("/address/zip", problem.errors().get(0).pointer());
    }

    @Test
    void aPatchIsAnObject() {
        assertThrows(Problem.class, () -> MergePatch.of(Json.tree("[]")));
    }

    private static Person patch(String text) {
        return MergePatch.of(Json.tree(text)).applyTo(ANNA, Person.class);
    }
}
