package stoa.account.logins.entity;

/** What kind of person a login is of. */
public enum LoginKind { CUSTOMER, STAFF }
