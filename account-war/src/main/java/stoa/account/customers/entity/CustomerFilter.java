package stoa.account.customers.entity;

import java.time.Instant;

/** Which customers are asked for; null means any. */
public record CustomerFilter(String email, String group, Instant createdFrom, Instant createdTo, boolean newestFirst) { }
