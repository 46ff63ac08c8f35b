package stoa.catalog.imports.control;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stoa.catalog.jobs.entity.JobError;
import stoa.catalog.products.entity.InventoryPolicy;
import stoa.catalog.products.entity.ProductDraft.MediaDraft;
import stoa.catalog.products.entity.ProductDraft.PriceDraft;
import stoa.catalog.products.entity.ProductDraft.VariantDraft;
import stoa.catalog.products.entity.ProductStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CsvFileTest {

    private static final String HEADER = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price\n";

    @Test
    void rowsOfOneHandleAreOneProduct() {
        var products = read(HEADER + "mug,Mug,Size,S,M-S,9\nmug,,,L,M-L,12.50\nbowl,Bowl,Title,Default Title,B,20.00\n");
        assertEquals(List.of("mug", "bowl"), products.stream().map(product -> product.draft().slug()).toList());
        var mug = products.get(0).draft();
        assertEquals(List.of("Size"), mug.options());
        assertEquals(List.of(Map.of("Size", "S"), Map.of("Size", "L")), mug.variants().stream().map(VariantDraft::options).toList());
        assertEquals(new PriceDraft("9.00", "USD", null), mug.variants().get(0).prices().get(0));
        assertEquals(List.of(), products.get(1).draft().options());
        assertEquals(Map.of(), products.get(1).draft().variants().get(0).options());
    }

    @Test
    void byteOrderMarkCarriageReturnsAndBrokenLinesAreReadAsMeant() {
        var products = read("\ufeffHandle,Title,Body (HTML),Variant SKU,Variant Price\r\n"
                + "a,\"A, \"\"best\"\"\",\"<p>one\r\ntwo</p>\",A,1.00\r\n\r\nb,B,,B,x\r\n");
        assertEquals("A, \"best\"", products.get(0).draft().name());
        assertEquals("<p>one\r\ntwo</p>", products.get(0).draft().description());
        assertEquals(List.of(new JobError(5, "Variant Price", "invalid", "must be an amount in USD, as 12.50")), products.get(1).errors());
    }

    @Test
    void rowsMayOnlyAddPictures() {
        var products = read("Handle,Title,Variant SKU,Image Src,Image Position,Image Alt Text\n"
                + "a,A,A-1,https://x/2.jpg,2,\na,,,https://x/1.jpg,1,One\na,,,//x/3.jpg,3,\na,,,https://x/1.jpg,4,Again\na,,,file:///etc/passwd,5,\n");
        assertEquals(List.of(new MediaDraft("https://x/1.jpg", null, "One"), new MediaDraft("https://x/2.jpg", null, null),
                new MediaDraft("https://x/3.jpg", null, null)), products.get(0).draft().media());
        assertEquals(1, products.get(0).draft().variants().size());
        assertEquals(5, products.get(0).rows());
        assertEquals(List.of(6L), products.get(0).errors().stream().map(JobError::line).toList());
    }

    @Test
    void aBadRowIsLeftOutAndTheOthersStay() {
        var product = read("Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Grams,Variant Inventory Qty\n"
                + "a,A,Size,S,A-S,\"1,299.00\",10.6,-4\na,,,M,A-M,\"12,50\",1,1\na,,,L,A-L,9,heavy,1\na,,,XL,A-XL,9,1,many\na,,,,A-0,9,1,1\n").get(0);
        assertEquals(List.of("A-S"), product.draft().variants().stream().map(VariantDraft::sku).toList());
        assertEquals("1299.00", product.draft().variants().get(0).prices().get(0).amount());
        assertEquals(11, product.draft().variants().get(0).weightGrams());
        assertEquals(0, product.draft().variants().get(0).quantity());
        assertEquals(List.of("3 Variant Price", "4 Variant Grams", "5 Variant Inventory Qty", "6 Option1 Value"),
                product.errors().stream().map(error -> error.line() + " " + error.column()).toList());
        assertEquals(4, product.failed(product.errors(), false));
    }

    @Test
    void oddPricesAreRefusedAndEmptyOnesAreNone() {
        for (var odd : List.of("-5", "$12", "12;50", "1.234,00", "NaN", "1e3", "12.999", "9".repeat(16))) {
            assertFalse(read(HEADER + "a,A,,,A,\"" + odd + "\"\n").get(0).read().isPresent(), odd);
        }
        assertEquals(List.of(), read(HEADER + "a,A,,,A,\n").get(0).draft().variants().get(0).prices());
        assertEquals("0.00", read(HEADER + "a,A,,,A,0\n").get(0).draft().variants().get(0).prices().get(0).amount());
    }

    @Test
    void struckOutPricesCountOnlyAboveThePrice() {
        var header = "Handle,Title,Variant SKU,Variant Price,Variant Compare At Price,Price / EUR,Compare At Price / EUR,Price / International\n";
        var variant = read(header + "a,A,A,10.00,12.00,9.00,9.00,77\n").get(0).draft().variants().get(0);
        assertEquals(List.of(new PriceDraft("10.00", "USD", "12.00"), new PriceDraft("9.00", "EUR", null)), variant.prices());
        assertNull(read(header + "a,A,A,10.00,0.00,,,\n").get(0).draft().variants().get(0).prices().get(0).compareAt());
    }

    @Test
    void aPriceOfAnotherMarketIsToldByItsColumn() {
        var header = "Handle,Title,Variant SKU,Price / EUR,Compare At Price / EUR\n";
        assertEquals(List.of("Price / EUR"), read(header + "a,A,A,cheap,\n").get(0).errors().stream().map(JobError::column).toList());
        assertEquals(List.of("Compare At Price / EUR"),
                read(header + "a,A,A,1.00,dear\n").get(0).errors().stream().map(JobError::column).toList());
    }

    @Test
    void inventedSkusTellValuesApartThatSlugsDoNot() {
        var skus = read("Handle,Title,Option1 Name,Option1 Value,Variant Price\na,A,Lens,+1.00,9\na,,,-1.00,9\na,,,S/M,9\n"
                + "a,,,S-M,9\na,,,Navy Blue,9\n").get(0).draft().variants().stream().map(VariantDraft::sku).toList();
        assertEquals(5, skus.stream().distinct().count());
        assertEquals("a-navy-blue", skus.get(4));
        assertTrue(skus.get(0).matches("a-1-00-[0-9a-f]{8}"), skus.get(0));
    }

    @Test
    void doublesAreTold() {
        var products = read(HEADER + "a,A,Size,S,SAME,9\na,,,M,SAME,9\na,,,S,OTHER,9\nb,B,,,SAME,9\n");
        assertEquals(List.of("SAME"), products.get(0).draft().variants().stream().map(VariantDraft::sku).toList());
        assertEquals(List.of("3 Variant SKU duplicate", "4 Option1 Value duplicate", "5 Variant SKU duplicate"),
                products.stream().flatMap(product -> product.errors().stream())
                        .map(error -> error.line() + " " + error.column() + " " + error.code()).toList());
    }

    @Test
    void rowsThatStandApartAreAddedToTheirProduct() {
        var products = read(HEADER + "a,A,Size,S,A-S,9\nb,B,,,B,9\na,,,M,A-M,9\n");
        assertEquals(3, products.size());
        assertEquals("A", products.get(2).draft().name());
        assertNull(products.get(2).draft().options());
        assertEquals(Map.of("Size", "M"), products.get(2).draft().variants().get(0).options());
    }

    @Test
    void columnsMayBeMissingUnknownDoubledAndInAnyOrder() {
        var product = read("Zebra,variant price,TITLE,Variant Price,Handle\n?,9,A,11,a\n").get(0);
        assertEquals("9.00", product.draft().variants().get(0).prices().get(0).amount());
        assertEquals("a", product.draft().variants().get(0).sku(), "a sku that the next import finds again");
        assertThrows(Unreadable.class, () -> read("Name,Price\nx,1\n"));
        assertThrows(Unreadable.class, () -> read(""));
        assertEquals("Only title", read("Title\nOnly title\n").get(0).draft().name());
    }

    @Test
    void stockIsUntrackedOnlyWhereTheTrackerIsEmpty() {
        var header = "Handle,Title,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty\n";
        assertEquals(InventoryPolicy.TRACKED, read(header + "a,A,A,shopify,5\n").get(0).draft().variants().get(0).inventoryPolicy());
        assertEquals(InventoryPolicy.UNTRACKED, read(header + "a,A,A,,5\n").get(0).draft().variants().get(0).inventoryPolicy());
        assertEquals(InventoryPolicy.TRACKED, read("Title,Variant SKU\nA,A\n").get(0).draft().variants().get(0).inventoryPolicy());
    }

    @Test
    void statusGoesBeforePublished() {
        var header = "Handle,Title,Variant SKU,Status,Published\n";
        assertEquals(ProductStatus.DRAFT, read(header + "a,A,A,draft,TRUE\n").get(0).draft().status());
        assertEquals(ProductStatus.DRAFT, read(header + "a,A,A,,false\n").get(0).draft().status());
        assertEquals(ProductStatus.ACTIVE, read(header + "a,A,A,,true\n").get(0).draft().status());
        assertNull(read(header + "a,A,A,,\n").get(0).draft().status());
        assertEquals("Status", read(header + "a,A,A,nope,\n").get(0).errors().get(0).column());
    }

    @Test
    void aHundredVariantsAreOneProduct() {
        var text = new StringBuilder(HEADER + "a,A,Size,0,A-0,1\n");
        for (int i = 1; i < 100; i++) {
            text.append("a,,,").append(i).append(",A-").append(i).append(",1\n");
        }
        assertEquals(100, read(text.toString()).get(0).draft().variants().size());
    }

    @Test
    void aQuoteThatIsNeverClosedEndsTheReadingInBoundedMemory() {
        var endless = HEADER + "a,A,,,A,1\nb,\"B" + "x".repeat(5_000_000);
        var unreadable = assertThrows(Unreadable.class, () -> read(endless));
        assertEquals("unreadable", unreadable.error().code());
        assertEquals(3, unreadable.error().line());
    }

    @Test
    void categoriesArePathsFromTheRoot() {
        var product = read("Title,Variant SKU,Product Category\nA,A,Apparel & Accessories > Shirts\n").get(0);
        assertEquals(List.of(List.of("Apparel & Accessories", "Shirts")), product.categoryPaths());
        assertNull(product.draft().categories());
        assertEquals(List.of("shirts"), product.placed(Map.of(product.categoryPaths().get(0), "shirts")).draft().categories());
        assertEquals(List.of(), product.placed(Map.of()).draft().categories());
        assertTrue(read("Title,Variant SKU,Product Category\nA,A,>\n").get(0).categoryPaths().isEmpty());
    }

    static List<ReadProduct> read(String text) {
        var products = new ArrayList<ReadProduct>();
        try (var file = new CsvFile(new StringReader(text), Set.of("USD", "EUR"), "USD")) {
            for (var product = file.next(); product.isPresent(); product = file.next()) {
                products.add(product.get());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return products;
    }
}
