import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Draws the pictures of the demo catalogue as JPEG files. No part of the build; run it from {@code src/demo}:
 * <pre>
 * javac -d /tmp/pictures pictures/*.java
 * java -Djava.awt.headless=true -cp /tmp/pictures DrawPictures media [part of a name]
 * </pre>
 */
public final class DrawPictures {

    private final Map<String, Supplier<BufferedImage>> pictures = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var part = arguments.length > 1 ? arguments[1] : "";
        var all = new DrawPictures();
        DrinkPictures.addTo(all);
        KitchenPictures.addTo(all);
        HomePictures.addTo(all);
        FurniturePictures.addTo(all);
        OutdoorPictures.addTo(all);
        PaperPictures.addTo(all);
        ClothingPictures.addTo(all);
        WearPictures.addTo(all);
        for (var picture : all.pictures.entrySet()) {
            if (picture.getKey().contains(part)) {
                Jpeg.write(picture.getValue().get(), folder.resolve(picture.getKey() + ".jpg"));
            }
        }
    }

    /** Something that stands or hangs. */
    void standing(String name, Color backdrop, Consumer<Stage> drawing) {
        pictures.put(name, () -> drawn(Stage.arch(backdrop), drawing));
    }

    /** Something that lies on a table. */
    void lying(String name, Color backdrop, Consumer<Stage> drawing) {
        pictures.put(name, () -> drawn(Stage.table(backdrop), drawing));
    }

    private static BufferedImage drawn(Stage stage, Consumer<Stage> drawing) {
        drawing.accept(stage);
        return stage.image();
    }
}
