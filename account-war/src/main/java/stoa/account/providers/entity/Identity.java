package stoa.account.providers.entity;

import java.util.Set;

/**
 * Who somebody is to a provider.
 *
 * @param subject unique there, and never another's
 * @param email   in lower case
 * @param groups  as the provider names them
 */
public record Identity(String provider, String subject, String email, String name, Set<String> groups) { }
