package dibao.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.UntypedObjectDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** A number stays what was written: YAML would take 06600 for 3456, 6_600 for 6600 and 1:30 for 90, and say nothing. */
final class AsWritten extends UntypedObjectDeserializer {

    private static final String PLAIN = "(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?";

    AsWritten() {
        super((JavaType) null, (JavaType) null);
    }

    /** A plain number as a number; one written in any other way as its text. */
    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            return super.deserialize(parser, context);
        }
        String text = parser.getText().strip();
        return text.matches(PLAIN) ? new BigDecimal(text) : text;
    }
}
