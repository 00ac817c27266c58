package dibao.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Strict YAML: an unknown or repeated key is a fault with its file, line and path. */
final class YamlReader {

    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private YamlReader() {}

    static <T> Optional<T> read(RuleFiles files, String path, Class<T> type, Faults faults) {
        byte[] bytes = files.content().get(path);
        if (bytes == null) {
            faults.add("[" + path + "]", "文件不存在，请补上");
            return Optional.empty();
        }
        try {
            T value = MAPPER.readValue(bytes, type);
            if (value == null) {
                faults.add("[" + path + "]", "文件是空的");
            }
            return Optional.ofNullable(value);
        } catch (JsonProcessingException fault) {
            faults.add("[" + path + "]第" + line(fault) + "行", sentence(fault));
            return Optional.empty();
        } catch (IOException e) {
            faults.add("[" + path + "]", "读不出来");
            return Optional.empty();
        }
    }

    private static int line(JsonProcessingException fault) {
        return fault.getLocation() == null ? 1 : fault.getLocation().getLineNr();
    }

    private static String sentence(JsonProcessingException fault) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream().map(Object::toString).sorted()
                    .collect(Collectors.joining("、"));
            return "不认识“" + unknown.getPropertyName() + "”，可以写的有：" + known;
        }
        if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String path = mapping.getPath().stream()
                    .map(r -> r.getFieldName() != null ? r.getFieldName() : "第" + (r.getIndex() + 1) + "项")
                    .collect(Collectors.joining(" → "));
            return "“" + path + "”的值不对：日期应写 yyyy-MM-dd，是否应写 true 或 false，类型应写 数字、文本或列表";
        }
        return "格式不对，请检查缩进、冒号、引号和重复的键";
    }
}
