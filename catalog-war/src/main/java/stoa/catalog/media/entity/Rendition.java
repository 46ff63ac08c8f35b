package stoa.catalog.media.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sizes in which a picture is kept. */
public enum Rendition {
    THUMB(160), SMALL(480), MEDIUM(960), LARGE(1920);

    private final int widest;

    Rendition(int widest) {
        this.widest = widest;
    }

    /** Pixels; a smaller picture keeps its size. */
    public int widest() {
        return widest;
    }

    /** Its name in paths. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rendition> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
