package stoa.cart.carts.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import stoa.kernel.json.Json;

/** Keeps options as one JSON document, which keeps their order. */
@Converter
public class OptionsJson implements AttributeConverter<Options, String> {

    @Override
    public String convertToDatabaseColumn(Options options) {
        return options == null ? null : Json.write(options);
    }

    @Override
    public Options convertToEntityAttribute(String json) {
        return json == null ? null : Json.read(json, Options.class);
    }
}
