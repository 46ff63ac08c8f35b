package stoa.account.audit.entity;

import stoa.kernel.audit.AuditEntry;

/** An entry, with the context whose chain it stands in. */
public record CopiedEntry(String context, AuditEntry entry) { }
