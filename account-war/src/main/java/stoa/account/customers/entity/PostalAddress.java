package stoa.account.customers.entity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import stoa.kernel.validation.CountryCode;
import stoa.kernel.validation.PlainText;

/**
 * Where a customer may have things sent to: all of it that the customer writes.
 *
 * @param country         ISO 3166-1 alpha-2
 * @param defaultBilling  whether bills go there unless told; true for one at most
 * @param defaultShipping whether things go there unless told; true for one at most
 */
public record PostalAddress(
        @NotBlank @Size(max = 200) @PlainText String name,
        @Size(max = 200) @PlainText String company,
        @NotBlank @Size(max = 200) @PlainText String line1,
        @Size(max = 200) @PlainText String line2,
        @NotBlank @Size(max = 100) @PlainText String city,
        @Size(max = 100) @PlainText String region,
        @NotBlank @Size(max = 20) @PlainText String postalCode,
        @NotNull @CountryCode String country,
        @Size(max = 32) @PlainText String phone,
        Boolean defaultBilling,
        Boolean defaultShipping) {

    /** An address that is not said to be a default is none. */
    public PostalAddress {
        defaultBilling = Boolean.TRUE.equals(defaultBilling);
        defaultShipping = Boolean.TRUE.equals(defaultShipping);
    }
}
