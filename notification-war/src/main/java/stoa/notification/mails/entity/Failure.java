package stoa.notification.mails.entity;

/** Why a mail is not tried again by itself. */
public enum Failure {
    /** The server refused the recipient or the content for good (RFC 5321, section 4.2.1: a reply 5yz). */
    REFUSED,
    /** All tries failed for reasons that might have passed. */
    GIVEN_UP,
    /** All was handed over, but the server's answer never came: it may have been sent, so it is not sent again. */
    UNKNOWN
}
