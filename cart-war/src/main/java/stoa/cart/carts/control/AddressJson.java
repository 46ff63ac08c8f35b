package stoa.cart.carts.control;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import stoa.cart.carts.entity.Address;
import stoa.kernel.json.Json;

/** Keeps an address as one JSON document; the driver hands it out as an object of its own. */
@Converter(autoApply = true)
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
