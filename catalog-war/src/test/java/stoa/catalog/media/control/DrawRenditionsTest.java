package stoa.catalog.media.control;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import stoa.catalog.media.entity.Rendition;
import stoa.kernel.problems.Problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class DrawRenditionsTest {

    @Test
    void everyRenditionIsAtMostAsWideAsItsName() throws IOException {
        var drawn = DrawRenditions.of(picture(2400, 1200, BufferedImage.TYPE_INT_RGB));
        assertEquals("1920x960", drawn.width() + "x" + drawn.height());
        for (var rendition : Rendition.values()) {
            var image = ImageIO.read(new ByteArrayInputStream(drawn.bytes().get(rendition)));
            assertEquals(rendition.widest(), image.getWidth());
            assertEquals(rendition.widest() / 2, image.getHeight());
        }
        assertEquals("image/jpeg", drawn.contentType());
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws IOException {
        var drawn = DrawRenditions.of(picture(100, 300, BufferedImage.TYPE_INT_ARGB));
        var large = ImageIO.read(new ByteArrayInputStream(drawn.bytes().get(Rendition.LARGE)));
        assertEquals("100x300", large.getWidth() + "x" + large.getHeight());
        assertEquals("image/png", drawn.contentType());
    }

    @Test
    void aSmallFileThatClaimsToBeHugeIsNotDecoded() {
        var refused = assertThrows(Problem.class, () -> DrawRenditions.of(claiming(30_000, 30_000)));
        assertEquals("media-too-large", refused.type().code());
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var refused = assertThrows(Problem.class, () -> DrawRenditions.of("<svg/>".getBytes()));
        assertEquals("media-unreadable", refused.type().code());
        assertThrows(Problem.class, () -> DrawRenditions.of(claiming(10, 10)));
    }

    private static byte[] picture(int width, int height, int type) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, type), "png", bytes);
        return bytes.toByteArray();
    }

    /** A PNG's signature and header, and nothing behind them. */
    private static byte[] claiming(int width, int height) {
        var header = ByteBuffer.allocate(17).put("IHDR".getBytes()).putInt(width).putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0}).array();
        var sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(33).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}).putInt(13)
                .put(header).putInt((int) sum.getValue()).array();
    }
}
