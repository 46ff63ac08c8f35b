package stoa.catalog.documents.entity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NameOrderTest {

    @Test
    void caseAndAccentsDecideLast() {
        assertEquals(List.of("apple", "Apple pie", "Éclair", "eclipse", "Zebra"),
                sorted("en", "Zebra", "eclipse", "Éclair", "Apple pie", "apple"));
    }

    @Test
    void aShorterWordComesBeforeALongerOne() {
        assertEquals(List.of("Blue Zebra", "Bluebird"), sorted("en", "Bluebird", "Blue Zebra"));
    }

    @Test
    void swedesPutTheirLettersLast() {
        assertEquals(List.of("Zon", "Ängel"), sorted("sv", "Ängel", "Zon"));
        assertEquals(List.of("Ängel", "Zon"), sorted("en", "Ängel", "Zon"));
    }

    private static List<String> sorted(String locale, String... names) {
        return Stream.of(names).sorted(Comparator.comparing(name -> NameOrder.key(name, locale))).toList();
    }
}
