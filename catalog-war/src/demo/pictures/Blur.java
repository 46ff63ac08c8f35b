import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;

/** Soft shadows: a shape's coverage at a quarter of the size, blurred three times by a box. */
final class Blur {

    private static final int SIZE = 400;

    private Blur() {
    }

    /** @param reach of the softness, on the canvas of 1000 */
    static BufferedImage of(Shape shape, int reach, Color color) {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.scale(SIZE / 1000.0, SIZE / 1000.0);
        brush.setPaint(Color.WHITE);
        brush.fill(shape);
        brush.dispose();
        var cover = new float[SIZE * SIZE];
        var pixels = image.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE);
        for (var i = 0; i < cover.length; i++) {
            cover[i] = pixels[i] >>> 24;
        }
        var radius = Math.max(1, reach * SIZE / 2000);
        for (var pass = 0; pass < 3; pass++) {
            cover = transposed(averaged(cover, radius));
            cover = transposed(averaged(cover, radius));
        }
        var tint = color.getRGB() & 0xFFFFFF;
        for (var i = 0; i < cover.length; i++) {
            pixels[i] = Math.round(cover[i] * color.getAlpha() / 255) << 24 | tint;
        }
        image.setRGB(0, 0, SIZE, SIZE, pixels, 0, SIZE);
        return image;
    }

    private static float[] averaged(float[] from, int radius) {
        var to = new float[from.length];
        for (var row = 0; row < from.length; row += SIZE) {
            var sum = 0f;
            for (var x = -radius; x < SIZE; x++) {
                sum += x + radius < SIZE ? from[row + x + radius] : 0;
                sum -= x - radius - 1 >= 0 ? from[row + x - radius - 1] : 0;
                if (x >= 0) {
                    to[row + x] = sum / (2 * radius + 1);
                }
            }
        }
        return to;
    }

    private static float[] transposed(float[] from) {
        var to = new float[from.length];
        for (var i = 0; i < from.length; i++) {
            to[i % SIZE * SIZE + i / SIZE] = from[i];
        }
        return to;
    }
}
