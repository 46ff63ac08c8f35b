package stoa.account.logins.entity;

/**
 * Whom a mail is for.
 *
 * @param name   absent while not known
 * @param locale BCP 47
 */
public record Recipient(String email, String name, String locale) { }
