package stoa.catalog.imports.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stoa.catalog.jobs.entity.JobError;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NdjsonFileTest {

    @Test
    void eachLineIsAProductAndBlankOnesAreNone() throws IOException {
        var products = read("\ufeff{\"name\":\"A\"}\r\n\n  \n{\"name\":\"B\"}");
        assertEquals(List.of("A", "B"), products.stream().map(product -> product.draft().name()).toList());
    }

    @Test
    void aBadLineIsToldWithItsPlaceAndTheOthersAreRead() throws IOException {
        var products = read("""
                {"name": "A", "colour": 1}
                {"name": 5}
                {"name": "A", "name": "B"}
                {"name": "A"} x
                {"name": "A", "variants": [{"sku": "s", "quantity": "2"}]}
                {"name": "A", "variants": [{"sku": "s", "quantity": 2.7}]}
                {"name": "A", "status": "SOLD"}
                [1]
                null
                {"name": "good"}
                """);
        assertEquals(List.of("1 /colour unknown", "2 /name type", "5 /variants/0/quantity type",
                "6 /variants/0/quantity type", "7 /status type"),
                errors(products).stream().filter(error -> error.column() != null && error.column().startsWith("/"))
                        .map(error -> error.line() + " " + error.column() + " " + error.code()).toList());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L), errors(products).stream().map(JobError::line).toList());
        assertEquals("good", products.get(9).draft().name());
    }

    @Test
    void anOverlongLineIsRefusedAndPassedOver() throws IOException {
        var products = read("{\"name\":\"" + "x".repeat(5000) + "\"}\n{\"name\":\"B\"}\n");
        assertEquals("too-long", products.get(0).errors().get(0).code());
        assertEquals("B", products.get(1).draft().name());
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws IOException {
        var file = new NdjsonFile(new ByteArrayInputStream(new byte[] {'{', (byte) 0xff, '}', '\n', '{', '}'}), 1000);
        assertEquals("not-utf-8", file.next().orElseThrow().errors().get(0).code());
        assertTrue(file.next().orElseThrow().read().isPresent());
        assertTrue(file.next().isEmpty());
    }

    private static List<JobError> errors(List<ReadProduct> products) {
        return products.stream().flatMap(product -> product.errors().stream()).toList();
    }

    private static List<ReadProduct> read(String text) throws IOException {
        var products = new ArrayList<ReadProduct>();
        try (var file = new NdjsonFile(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 4096)) {
            for (var product = file.next(); product.isPresent(); product = file.next()) {
                products.add(product.get());
            }
        }
        return products;
    }
}
