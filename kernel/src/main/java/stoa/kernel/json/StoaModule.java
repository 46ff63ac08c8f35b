package stoa.kernel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import stoa.kernel.money.Money;
import stoa.kernel.time.Times;

/** How the kernel's values look in JSON: money, instants in UTC, and identifiers in lower case. */
class StoaModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    StoaModule() {
        super("stoa");
        addSerializer(Money.class, new MoneyWriter());
        addDeserializer(Money.class, new MoneyReader());
        addSerializer(Instant.class, new InstantWriter());
        addDeserializer(Instant.class, new InstantReader());
        addDeserializer(UUID.class, new UuidReader());
    }

    record MoneyText(String amount, String currency) { }

    private static final class MoneyWriter extends StdSerializer<Money> {
        private static final long serialVersionUID = 1L;

        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("amount", money.amount().toPlainString());
            json.writeStringField("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }

    private static final class MoneyReader extends StdDeserializer<Money> {
        private static final long serialVersionUID = 1L;

        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = context.readValue(json, MoneyText.class);
            if (text.amount() == null || text.currency() == null) {
                return (Money) context.handleWeirdStringValue(Money.class, "", "amount and currency are required");
            }
            try {
                return Money.of(text.amount(), text.currency());
            } catch (IllegalArgumentException invalid) {
                return (Money) context.handleWeirdStringValue(Money.class, text.amount(),
                        "not an amount of a known currency with exactly its digits");
            }
        }
    }

    private static final class InstantWriter extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Times.format(instant));
        }
    }

    private static final class InstantReader extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = textOf(json, context, Instant.class);
            try {
                return Times.parse(text);
            } catch (DateTimeException invalid) {
                return (Instant) context.handleWeirdStringValue(Instant.class, text, "not an RFC 3339 time");
            }
        }
    }

    private static final class UuidReader extends StdDeserializer<UUID> {
        private static final long serialVersionUID = 1L;

        UuidReader() {
            super(UUID.class);
        }

        @Override
        public UUID deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = textOf(json, context, UUID.class);
            if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                return (UUID) context.handleWeirdStringValue(UUID.class, text, "not a UUID in lower case");
            }
            return UUID.fromString(text);
        }
    }

    private static String textOf(JsonParser json, DeserializationContext context, Class<?> type) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            context.handleUnexpectedToken(type, json);
        }
        return json.getText();
    }
}
