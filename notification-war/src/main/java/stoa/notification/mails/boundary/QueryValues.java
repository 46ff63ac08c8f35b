package stoa.notification.mails.boundary;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import stoa.kernel.problems.CommonProblem;
import stoa.kernel.problems.Problem;
import stoa.kernel.time.Times;
import stoa.notification.mails.entity.MailKind;
import stoa.notification.mails.entity.MessageState;

/** Reads query parameters; absent ones are null, and what does not fit is INVALID_REQUEST, naming the parameter. */
final class QueryValues {

    private static final int MOST = 100;

    private QueryValues() { }

    static List<MailKind> kinds(String name, String text) {
        return constants(name, text, MailKind.values(), MailKind::code);
    }

    static List<MessageState> states(String name, String text) {
        return constants(name, text, MessageState.values(), MessageState::name);
    }

    static Instant instant(String name, String text) {
        try {
            return text == null ? null : Times.parse(text);
        } catch (DateTimeException broken) {
            throw invalid(name, "must be a time as 2026-01-31T12:00:00Z");
        }
    }

    /** Values parted by commas. */
    private static <E> List<E> constants(String name, String text, E[] all, Function<E, String> code) {
        if (text == null) {
            return null;
        }
        var parts = List.of(text.split(",", MOST));
        return parts.stream().map(part -> Stream.of(all).filter(constant -> code.apply(constant).equals(part)).findFirst()
                .orElseThrow(() -> invalid(name, "must be of " + Arrays.stream(all).map(code).toList()))).toList();
    }

    private static Problem invalid(String name, String message) {
        return new Problem(CommonProblem.INVALID_REQUEST).error(name, "invalid", message);
    }
}
