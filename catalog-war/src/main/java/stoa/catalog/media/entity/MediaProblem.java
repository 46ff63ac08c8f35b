package stoa.catalog.media.entity;

import stoa.kernel.problems.Kind;
import stoa.kernel.problems.ProblemType;

/** Why a picture is refused. */
public enum MediaProblem implements ProblemType {
    MEDIA_UNREADABLE(Kind.INVALID, "media-unreadable", "The file is no picture that can be read"),
    MEDIA_TOO_LARGE(Kind.TOO_LARGE, "media-too-large", "The picture is too large");

    private final Kind kind;
    private final String code;
    private final String title;

    MediaProblem(Kind kind, String code, String title) {
        this.kind = kind;
        this.code = code;
        this.title = title;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}
