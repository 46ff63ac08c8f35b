package stoa.kernel.problems;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one exception by which Stoa refuses: a {@link ProblemType} with what is particular to this occurrence. */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> extras = new LinkedHashMap<>();
    private String detail;
    private Duration retryAfter;

    public Problem(ProblemType type) {
        super(type.code());
        this.type = type;
    }

    /** As {@link #Problem(ProblemType)}, with what caused it, for the log. */
    public Problem(ProblemType type, Throwable cause) {
        super(type.code(), cause);
        this.type = type;
    }

    /** What happened this time, for people; never holds a secret. */
    public Problem detail(String text) {
        this.detail = text;
        return this;
    }

    /** A typed extra of the document, as {@code currentTotal}. */
    public Problem with(String name, Object value) {
        extras.put(name, value);
        return this;
    }

    /** One more thing that is wrong in the input. */
    public Problem error(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
        return this;
    }

    /** When the same call may succeed; told in whole seconds, at least 1. */
    public Problem retryAfter(Duration pause) {
        this.retryAfter = pause;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Map<String, Object> extras() {
        return Map.copyOf(extras);
    }

    @Override
    public String getMessage() {
        return detail == null ? type.code() : type.code() + ": " + detail;
    }
}
