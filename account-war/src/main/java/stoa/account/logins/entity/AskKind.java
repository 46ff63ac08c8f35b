package stoa.account.logins.entity;

/** What may be asked for an address. */
public enum AskKind { REGISTER, RESET, CHANGE }
