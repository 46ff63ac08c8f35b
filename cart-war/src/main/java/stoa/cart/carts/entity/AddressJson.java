package stoa.cart.carts.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import stoa.kernel.json.Json;

/** Keeps an address as one JSON document. */
@Converter
public class AddressJson implements AttributeConverter<Address, String> {

    @Override
    public String convertToDatabaseColumn(Address address) {
        return address == null ? null : Json.write(address);
    }

    @Override
    public Address convertToEntityAttribute(String json) {
        return json == null ? null : Json.read(json, Address.class);
    }
}
