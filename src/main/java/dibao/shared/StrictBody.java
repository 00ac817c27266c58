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
        } catch (UnrecognizedPropertyException unknown) {
            throw Refusal.of(path(unknown), "没有「%s」这个字段，请检查拼写".formatted(unknown.getPropertyName()));
        } catch (JsonMappingException unreadable) {
            throw unreadable.getCause() instanceof Refusal said ? Refusal.of(path(unreadable), said.getMessage())
                    : Refusal.of(path(unreadable), "「%s」的内容无法识别，请检查类型和格式".formatted(path(unreadable)));
        } catch (JsonProcessingException | RuntimeException unreadable) {
            throw Refusal.because("请求内容无法识别，请检查类型和格式");
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static String path(JsonMappingException fault) {
        return fault.getPath().stream().map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
                .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }
}
