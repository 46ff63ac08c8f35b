package stoa.catalog.media.control;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import stoa.catalog.media.entity.MediaProblem;
import stoa.catalog.media.entity.Rendition;
import stoa.kernel.problems.Problem;

/**
 * Makes the renditions of a picture. What comes in is never served as it is: it is decoded, and drawn anew.
 * Its size is read from the header first, so that a small file can't grow into memory without bounds.
 */
final class DrawRenditions {

    /** As many pixels as a good camera's picture has. */
    private static final long MOST_PIXELS = 40_000_000;
    private static final int LONGEST_SIDE = 20_000;

    private DrawRenditions() { }

    /** The renditions' bytes, and the size of the large one. */
    record Drawn(Map<Rendition, byte[]> bytes, String contentType, int width, int height) { }

    /** @throws Problem MEDIA_UNREADABLE or MEDIA_TOO_LARGE */
    static Drawn of(byte[] original) {
        var image = decode(original);
        var seeThrough = image.getColorModel().hasAlpha();
        var bytes = new EnumMap<Rendition, byte[]>(Rendition.class);
        var large = image;
        for (var rendition : new Rendition[] {Rendition.LARGE, Rendition.MEDIUM, Rendition.SMALL, Rendition.THUMB}) {
            image = narrowed(image, rendition.widest(), seeThrough);
            large = rendition == Rendition.LARGE ? image : large;
            bytes.put(rendition, encode(image, seeThrough ? "png" : "jpeg"));
        }
        return new Drawn(bytes, seeThrough ? "image/png" : "image/jpeg", large.getWidth(), large.getHeight());
    }

    private static BufferedImage decode(byte[] original) {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(original))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new Problem(MediaProblem.MEDIA_UNREADABLE);
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                requireBounded(reader);
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException broken) {
            throw new Problem(MediaProblem.MEDIA_UNREADABLE, broken);
        }
    }

    private static void requireBounded(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw new Problem(MediaProblem.MEDIA_TOO_LARGE).detail(width + " × " + height + " pixels are more than "
                    + MOST_PIXELS + ", or a side is longer than " + LONGEST_SIDE);
        }
    }

    /** Halves until it is near, so that thin lines survive. */
    private static BufferedImage narrowed(BufferedImage image, int widest, boolean seeThrough) {
        var result = image;
        while (result.getWidth() > widest) {
            result = scaled(result, Math.max(widest, (result.getWidth() + 1) / 2), seeThrough);
        }
        return result == image ? scaled(image, image.getWidth(), seeThrough) : result;
    }

    private static BufferedImage scaled(BufferedImage image, int width, boolean seeThrough) {
        int height = Math.max(1, Math.toIntExact((long) image.getHeight() * width / image.getWidth()));
        var type = seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var result = new BufferedImage(width, height, type);
        Graphics2D graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return result;
    }

    private static byte[] encode(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try (var memory = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, format, memory)) {
                throw new IllegalStateException("No writer for " + format);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }
}
