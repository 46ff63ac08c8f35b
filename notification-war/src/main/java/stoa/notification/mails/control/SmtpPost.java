package stoa.notification.mails.control;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import stoa.notification.mails.control.Undelivered.Outcome;

/**
 * Gives mails to a server by SMTP (RFC 5321), one connection each. Until the end of the data nothing is sent, whatever
 * breaks; after it only the server's answer tells, and where none comes, nobody knows.
 */
class SmtpPost implements Post {

    private static final int PERMANENT = 5;
    private static final int TRANSIENT = 4;

    private final MailServer server;
    private final InternetAddress from;
    private final Session session;

    SmtpPost(MailServer server, InternetAddress from) {
        this.server = server;
        this.from = from;
        this.session = Session.getInstance(server.properties());
    }

    @Override
    public void deliver(Mail mail, Runnable lastMoment) {
        var dialogue = new Dialogue(lastMoment);
        try {
            dialogue.hold(MimeMail.of(mail, from, session));
        } catch (MessagingException failed) {
            throw new Undelivered(dialogue.outcome(failed), failed);
        }
    }

    /** One mail's talk with the server. */
    private final class Dialogue {

        private final Runnable lastMoment;
        private boolean ended;
        private boolean accepted;

        Dialogue(Runnable lastMoment) {
            this.lastMoment = lastMoment;
        }

        void hold(MimeMail mime) throws MessagingException {
            mime.beforeEnd(this::end);
            try (var transport = session.getTransport("smtp")) {
                transport.connect(server.host(), server.port(), server.user().orElse(null), server.password().orElse(null));
                transport.sendMessage(mime, mime.getAllRecipients());
                accepted = true;
            } catch (MessagingException failed) {
                if (!accepted) { // otherwise only the farewell failed
                    throw failed;
                }
            }
        }

        private void end() {
            lastMoment.run();
            ended = true;
        }

        Outcome outcome(MessagingException failed) {
            var reason = new Reason(failed);
            int reply = reason.reply().map(code -> code / 100).orElse(0);
            if (reply == PERMANENT && (ended || reason.isAboutRecipient())) {
                return Outcome.REFUSED;
            }
            return ended && reply != PERMANENT && reply != TRANSIENT ? Outcome.UNKNOWN : Outcome.LATER;
        }
    }
}
