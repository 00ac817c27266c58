package dibao.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A day is written yyyy-MM-dd and in no other way: 20270101 would be read as a number of days since 1970. */
final class YamlDay extends StdDeserializer<LocalDate> {

    YamlDay() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.currentToken().isScalarValue() ? parser.getText().strip() : "…";
        try {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noDay) {
            // said below
        }
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day");
    }
}
