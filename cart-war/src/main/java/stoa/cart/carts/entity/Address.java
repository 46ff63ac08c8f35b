package stoa.cart.carts.entity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import stoa.kernel.validation.CountryCode;
import stoa.kernel.validation.PlainText;

/**
 * Where something is sent to.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
        @NotBlank @Size(max = 200) @PlainText String name,
        @Size(max = 200) @PlainText String company,
        @NotBlank @Size(max = 200) @PlainText String line1,
        @Size(max = 200) @PlainText String line2,
        @NotBlank @Size(max = 100) @PlainText String city,
        @Size(max = 100) @PlainText String region,
        @NotBlank @Size(max = 20) @PlainText String postalCode,
        @NotNull @CountryCode String country,
        @Size(max = 32) @PlainText String phone) { }
