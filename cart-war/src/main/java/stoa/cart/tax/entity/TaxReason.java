package stoa.cart.tax.entity;

/** Why a rate is what it is. */
public enum TaxReason { STANDARD, ZERO, EXEMPT, REVERSE_CHARGE, EXPORT }
