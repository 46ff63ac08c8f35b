package stoa.account.keys.control;

import stoa.account.keys.entity.ApiKey;

/**
 * A key as it was made.
 *
 * @param secret told now and never again
 */
public record NewKey(ApiKey key, String secret) { }
