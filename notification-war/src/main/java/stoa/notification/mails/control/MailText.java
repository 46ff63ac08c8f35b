package stoa.notification.mails.control;

import java.util.Locale;

/** What a mail says, in one language, as text and as HTML; the subject is one line. */
record MailText(Locale language, String subject, String text, String html) { }
