package stoa.kernel.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;

/** Turns what Jackson refuses into problems with JSON Pointers (RFC 6901). */
final class JsonProblems {

    private JsonProblems() { }

    static Problem of(JsonProcessingException refused) {
        if (refused instanceof MismatchedInputException mismatch) {
            return new Problem(CommonProblem.INVALID_REQUEST, refused).detail("The body does not fit")
                    .error(pointer(mismatch.getPath()), code(mismatch), message(mismatch));
        }
        if (refused instanceof StreamConstraintsException) {
            return new Problem(CommonProblem.INVALID_REQUEST, refused).detail("The body is nested too deeply or holds too long a value");
        }
        if (refused.getOriginalMessage() != null && refused.getOriginalMessage().startsWith("Duplicate field")) {
            return new Problem(CommonProblem.INVALID_REQUEST, refused).detail("A field stands twice in the body")
                    .error(refused instanceof JsonMappingException mapping ? pointer(mapping.getPath()) : "", "duplicate",
                            "stands twice");
        }
        if (refused instanceof JsonMappingException mapping && refused.getCause() instanceof JsonProcessingException inner
                && inner != refused && mapping.getPath().isEmpty()) {
            return of(inner);
        }
        if (refused instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                && !(refused.getCause() instanceof JsonParseException)) {
            return new Problem(CommonProblem.INVALID_REQUEST, refused).detail("The body does not fit")
                    .error(pointer(mapping.getPath()), "invalid", "is not valid");
        }
        var at = refused.getLocation();
        return new Problem(CommonProblem.MALFORMED_JSON, refused).detail(at == null ? "The body is not JSON"
                : "Not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
    }

    private static String code(MismatchedInputException mismatch) {
        if (mismatch instanceof UnrecognizedPropertyException) {
            return "unknown";
        }
        if (mismatch instanceof InvalidNullException || mismatch.getOriginalMessage().startsWith("Cannot map `null`")) {
            return "required";
        }
        return mismatch instanceof InvalidFormatException format && isText(format.getTargetType())
                && format.getValue() instanceof String ? "invalid" : "type";
    }

    /** Whether texts are what it is told by. A number or a truth has its own way to be written, and a text for it is none. */
    private static boolean isText(Class<?> type) {
        return !type.isPrimitive() && !Number.class.isAssignableFrom(type) && type != Boolean.class;
    }

    private static String message(MismatchedInputException mismatch) {
        if (mismatch instanceof UnrecognizedPropertyException) {
            return "is not known here";
        }
        var type = mismatch.getTargetType();
        return type == null ? "is of the wrong type" : "is not a valid " + type.getSimpleName();
    }

    static String pointer(List<JsonMappingException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path) {
            pointer.append('/').append(step.getFieldName() == null ? String.valueOf(step.getIndex())
                    : step.getFieldName().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
