package stoa.notification.mails.entity;

/** QUEUED → SENT | FAILED; a failed one may be QUEUED again by staff. */
public enum MessageState { QUEUED, SENT, FAILED }
