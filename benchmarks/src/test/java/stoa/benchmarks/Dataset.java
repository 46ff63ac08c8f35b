package stoa.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A catalogue that is the same on every machine: products of two variants, a category for each kind, colour, brand and
 * material, two currencies, stock. Each pair of colour and kind has the same number of products.
 */
record Dataset(int products) {

    static final List<String> COLOURS = List.of("Red", "Blue", "Green", "Black", "White", "Grey", "Brown", "Yellow", "Pink", "Purple");
    static final List<String> KINDS = List.of("Shoe", "Shirt", "Jacket", "Lamp", "Chair", "Table", "Mug", "Bowl", "Plate", "Knife", "Rug",
            "Clock", "Basket", "Candle", "Blanket", "Pillow", "Bottle", "Wallet", "Belt", "Scarf");

    private static final long SEED = 20_261_121;
    private static final List<String> BRANDS = List.of("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel", "Ivy", "Juniper");
    private static final List<String> MATERIALS = List.of("Cotton", "Wool", "Leather", "Steel", "Oak", "Linen", "Clay", "Glass");
    private static final List<String> SIZES = List.of("S", "L");
    private static final int ON_HAND = 1_000_000;

    String slug(int product) {
        return "item-" + product;
    }

    String sku(int product, int variant) {
        return "ITEM-" + product + "-" + SIZES.get(variant);
    }

    /** Of a random variant. */
    String sku(Random random) {
        return sku(random.nextInt(products), random.nextInt(SIZES.size()));
    }

    static String category(int kind) {
        return KINDS.get(kind).toLowerCase(Locale.ROOT);
    }

    /** How many products have this colour and this kind. */
    int hits() {
        return products / (COLOURS.size() * KINDS.size());
    }

    /** Writes the products as the import reads them, one a line. */
    void write(Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (var line : (Iterable<String>) lines(0, products, 0)::iterator) {
                out.write(line);
                out.newLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Some of the products as the import reads them.
     *
     * @param rise by which they are dearer, in cents
     */
    Stream<String> lines(int from, int count, int rise) {
        var random = new Random(SEED);
        return IntStream.range(0, from + count).mapToObj(i -> line(i, random, rise)).skip(from);
    }

    private String line(int i, Random random, int rise) {
        var colour = COLOURS.get(i % COLOURS.size());
        var kind = KINDS.get(i / COLOURS.size() % KINDS.size());
        var material = MATERIALS.get(random.nextInt(MATERIALS.size()));
        var brand = BRANDS.get(random.nextInt(BRANDS.size()));
        int cents = 500 + random.nextInt(20_000) + rise;
        return """
                {"slug":"%s","name":"%s %s %d","description":"A %s %s of %s, made by %s with care for every day.","vendor":"%s",\
                "categories":["%s"],"options":["Color","Size","Material"],"variants":[%s,%s]}""".formatted(slug(i), colour, kind, i,
                colour.toLowerCase(Locale.ROOT), kind.toLowerCase(Locale.ROOT), material.toLowerCase(Locale.ROOT), brand, brand,
                kind.toLowerCase(Locale.ROOT), variant(i, 0, colour, material, cents), variant(i, 1, colour, material, cents + 200));
    }

    private String variant(int i, int at, String colour, String material, int cents) {
        return """
                {"sku":"%s","options":{"Color":"%s","Size":"%s","Material":"%s"},"quantity":%d,"prices":[{"amount":"%s","currency":"USD"},\
                {"amount":"%s","currency":"EUR"}]}""".formatted(sku(i, at), colour, SIZES.get(at), material, ON_HAND, amount(cents),
                amount(cents * 9 / 10));
    }

    private static String amount(int cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }
}
