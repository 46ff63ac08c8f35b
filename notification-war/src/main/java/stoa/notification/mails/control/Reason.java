package stoa.notification.mails.control;

import com.samskivert.mustache.MustacheException;
import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Why a mail did not go out, out of an exception whose messages, as servers' replies, may name the recipient. */
record Reason(Throwable failed) {

    /** The server's refusal, by the code of its reply (RFC 5321, section 4.2); absent where it gave none. */
    Optional<Integer> reply() {
        return causes().map(Reason::code).filter(code -> code > 0).findFirst();
    }

    boolean isAboutRecipient() {
        return causes().anyMatch(SMTPAddressFailedException.class::isInstance);
    }

    /** The kinds of failures and the code of the reply, for the log: never an address nor what a mail says. */
    @Override
    public String toString() {
        return causes().map(Reason::told).collect(Collectors.joining(", by "))
                + reply().map(code -> " (reply " + code + ")").orElse("");
    }

    private Stream<Throwable> causes() {
        return Stream.iterate(failed, Objects::nonNull, Reason::cause);
    }

    private static Throwable cause(Throwable failed) {
        return failed instanceof MessagingException mail ? mail.getNextException() : failed.getCause();
    }

    /** A template's failure names the template's own words only. */
    private static String told(Throwable failed) {
        return failed.getClass().getSimpleName() + (failed instanceof MustacheException ? ": " + failed.getMessage() : "");
    }

    private static int code(Throwable failed) {
        if (failed instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        return failed instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }
}
