import java.awt.Color;

/** The shop's palette, and the ways to make a color lighter, darker or see-through. */
final class Tones {

    static final Color SAND = rgb(0xEADFCB), SAGE = rgb(0xD3DCCB), SKY = rgb(0xCFDDE4), BLUSH = rgb(0xEFD9D0);
    static final Color MIST = rgb(0xDFE1E0), BUTTER = rgb(0xF0E3BE), LILAC = rgb(0xDDD7E4), STONE = rgb(0xD8D0C6);

    static final Color CREAM = rgb(0xF4EDE0), OAT = rgb(0xD9C7A8), CLAY = rgb(0xC2714F), RUST = rgb(0xA8502F);
    static final Color RED = rgb(0xC23B36), WINE = rgb(0x7B2D3A), ROSE = rgb(0xD79A94), MUSTARD = rgb(0xD9A441);
    static final Color OLIVE = rgb(0x7D8151), MOSS = rgb(0x5E7358), FOREST = rgb(0x2F5145), TEAL = rgb(0x3E7F85);
    static final Color BLUE = rgb(0x3F6A9E), NAVY = rgb(0x2A3A5A), DUSK = rgb(0x7E97AE), PLUM = rgb(0x6C4F72);
    static final Color CHARCOAL = rgb(0x3B3B40), SLATE = rgb(0x6A7078), SILVER = rgb(0xC3C7CA), WHITE = rgb(0xFBF9F5);
    static final Color OAK = rgb(0xC99B63), WALNUT = rgb(0x7A5236), CORK = rgb(0xBE9468), BRASS = rgb(0xCDA453);
    static final Color LEATHER = rgb(0x9A6239), PAPER = rgb(0xFBF6EA), INK = rgb(0x23252E), SHADE = rgb(0x1D1620);

    private Tones() {
    }

    static Color rgb(int rgb) {
        return new Color(rgb);
    }

    /** {@code amount} above 0 goes towards white, below 0 towards a warm dark; -1 to 1. */
    static Color tone(Color color, double amount) {
        return amount >= 0 ? mix(color, Color.WHITE, amount) : mix(color, SHADE, -amount);
    }

    static Color mix(Color from, Color to, double part) {
        return new Color(between(from.getRed(), to.getRed(), part), between(from.getGreen(), to.getGreen(), part),
                between(from.getBlue(), to.getBlue(), part), from.getAlpha());
    }

    /** The same color, {@code opacity} 0 to 1. */
    static Color clear(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(opacity * 255));
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
