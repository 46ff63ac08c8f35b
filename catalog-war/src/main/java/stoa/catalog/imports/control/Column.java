package stoa.catalog.imports.control;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of Shopify's product CSV that mean something here, by all names that exports have given them. */
enum Column {
    HANDLE("Handle", "URL handle"), TITLE("Title"), BODY("Body (HTML)", "Body HTML", "Description"), VENDOR("Vendor"),
    CATEGORY("Product Category"), TYPE("Type"), TAGS("Tags"), STATUS("Status"),
    PUBLISHED("Published", "Published on online store"),
    OPTION1_NAME("Option1 Name"), OPTION1_VALUE("Option1 Value"), OPTION2_NAME("Option2 Name"),
    OPTION2_VALUE("Option2 Value"), OPTION3_NAME("Option3 Name"), OPTION3_VALUE("Option3 Value"),
    SKU("Variant SKU", "SKU"), BARCODE("Variant Barcode", "Barcode"), GRAMS("Variant Grams", "Weight value (grams)"),
    TRACKER("Variant Inventory Tracker", "Inventory tracker"), QUANTITY("Variant Inventory Qty", "Inventory quantity"),
    PRICE("Variant Price", "Price"),
    COMPARE_AT("Variant Compare At Price", "Variant Compare-at Price", "Compare-at price"),
    IMAGE("Image Src", "Product image URL"), IMAGE_POSITION("Image Position"), IMAGE_ALT("Image Alt Text"),
    VARIANT_IMAGE("Variant Image", "Variant image URL"), SEO_TITLE("SEO Title"), SEO_DESCRIPTION("SEO Description");

    private static final Map<String, Column> BY_NAME = new HashMap<>();

    static {
        for (var column : values()) {
            column.names.forEach(name -> BY_NAME.put(plain(name), column));
        }
    }

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** The usual name. */
    String shown() {
        return names.get(0);
    }

    /** @return null for a column that means nothing here */
    static Column named(String header) {
        return BY_NAME.get(plain(header));
    }

    static Column optionName(int number) {
        return values()[OPTION1_NAME.ordinal() + 2 * number];
    }

    static Column optionValue(int number) {
        return values()[OPTION1_VALUE.ordinal() + 2 * number];
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
