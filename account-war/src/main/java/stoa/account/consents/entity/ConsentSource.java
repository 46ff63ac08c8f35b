package stoa.account.consents.entity;

/** Who brought a consent here. */
public enum ConsentSource { CUSTOMER, STAFF, IMPORT }
