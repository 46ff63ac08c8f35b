package stoa.cart.carts.control;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import stoa.cart.carts.entity.Options;
import stoa.kernel.json.Json;

/** Keeps options as one JSON document, which keeps their order; the driver hands it out as an object of its own. */
@Converter(autoApply = true)
public class OptionsJson implements AttributeConverter<Options, Object> {

    @Override
    public Object convertToDatabaseColumn(Options options) {
        return options == null ? null : Json.write(options);
    }

    @Override
    public Options convertToEntityAttribute(Object json) {
        return json == null ? null : Json.read(json.toString(), Options.class);
    }
}
