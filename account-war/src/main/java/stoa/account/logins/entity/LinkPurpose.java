package stoa.account.logins.entity;

/** What a mailed link is good for: proving a registration, choosing a new password, moving to another address. */
public enum LinkPurpose { VERIFY, RESET, EMAIL }
