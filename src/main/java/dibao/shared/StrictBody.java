package dibao.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 请求内容 — what another program sends; a field nobody knows is a typing error and is said, not passed over. */
@Component
public class StrictBody {

    private static final String UNREADABLE = "请求内容无法识别，请检查类型和格式";

    private final ObjectMapper json;

    StrictBody(ObjectMapper json) {
        this.json = json;
    }

    /** @throws Refusal naming the field that does not exist or cannot be read */
    public <T> T read(JsonNode body, Class<T> type) {
        if (!body.isObject()) {
            throw Refusal.because("请求内容应为 JSON 对象");
        }
        try {
            return json.readerFor(type).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(body);
        } catch (JsonProcessingException unreadable) {
            throw refusalOf(unreadable);
        } catch (RuntimeException unreadable) {
            throw Refusal.because(UNREADABLE);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /** What is wrong with a body, with the path of the field where it can be told. */
    static Refusal refusalOf(JsonProcessingException fault) {
        String path = fault instanceof JsonMappingException mapping ? path(mapping) : "";
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return Refusal.of(path, "没有「%s」这个字段，请检查拼写".formatted(unknown.getPropertyName()));
        }
        if (fault.getCause() instanceof Refusal said) {
            return Refusal.of(path, said.getMessage());
        }
        return path.isEmpty() ? Refusal.because(UNREADABLE) : Refusal.of(path, "「%s」的内容无法识别，请检查类型和格式".formatted(path));
    }

    private static String path(JsonMappingException fault) {
        return fault.getPath().stream().map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }
}
