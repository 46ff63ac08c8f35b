package stoa.cart.carts.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import stoa.kernel.json.Json;

/** Keeps an address as one JSON document; the driver hands it out as an object of its own. */
@Converter
public class AddressJson implements AttributeConverter<Address, Object> {

    @Override
    public Object convertToDatabaseColumn(Address address) {
        return address == null ? null : Json.write(address);
    }

    @Override
    public Address convertToEntityAttribute(Object json) {
        return json == null ? null : Json.read(json.toString(), Address.class);
    }
}
