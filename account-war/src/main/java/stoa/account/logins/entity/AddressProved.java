package stoa.account.logins.entity;

import java.util.UUID;

/** Somebody has just shown to read an address's mail; observed in the transaction that believes it. */
public record AddressProved(UUID loginId, LoginKind kind, String email) { }
