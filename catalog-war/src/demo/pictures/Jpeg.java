import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGQTable;

/**
 * Small JPEG files of drawings. Fine texture is stored coarsely, but the mean and the slope of each block finely:
 * soft gradients would show bands otherwise. Not progressive: ImageIO takes ten times as long to read that.
 */
final class Jpeg {

    private static final String TREE = "javax_imageio_jpeg_image_1.0";
    private static final int ENOUGH_BYTES = 70_000;
    private static final float COARSEST = 1.2f;
    private static final int[] GRADIENT = {0, 1, 2, 8};

    private Jpeg() {
    }

    /** Takes the best quality that keeps the file small. */
    static void write(BufferedImage image, Path file) throws IOException {
        var coarseness = .4f;
        var bytes = encoded(image, coarseness);
        while (bytes.length > ENOUGH_BYTES && coarseness < COARSEST) {
            coarseness += .1f;
            bytes = encoded(image, coarseness);
        }
        Files.write(file, bytes);
    }

    private static byte[] encoded(BufferedImage image, float coarseness) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, quantized(writer, image, coarseness)), null);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadata quantized(ImageWriter writer, BufferedImage image, float coarseness) throws IOException {
        var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        var tree = (IIOMetadataNode) metadata.getAsTree(TREE);
        var tables = tree.getElementsByTagName("dqtable");
        for (var i = 0; i < tables.getLength(); i++) {
            var standard = i == 0 ? JPEGQTable.K1Luminance : JPEGQTable.K2Chrominance;
            ((IIOMetadataNode) tables.item(i)).setUserObject(gentle(standard.getScaledInstance(coarseness, true)));
        }
        metadata.setFromTree(TREE, tree);
        return metadata;
    }

    private static JPEGQTable gentle(JPEGQTable table) {
        var steps = table.getTable();
        for (var i : GRADIENT) {
            steps[i] = Math.min(steps[i], i == 0 ? 2 : 6);
        }
        return new JPEGQTable(steps);
    }
}
