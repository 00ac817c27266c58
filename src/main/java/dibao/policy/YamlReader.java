package dibao.policy;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Strict YAML: an unknown or repeated key is a fault with its file, line and path. */
final class YamlReader {

    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String LOOKALIKE = "[^#]*[：，“”｛｝［］].*";

    private YamlReader() {}

    static <T> Optional<T> read(RuleFiles files, String path, Class<T> type, Faults faults) {
        byte[] bytes = files.content().get(path);
        if (bytes == null) {
            faults.add("[" + path + "]", "文件不存在，请补上");
            return Optional.empty();
        }
        if (!utf8(bytes)) {
            faults.add("[" + path + "]", "不是 UTF-8 编码，请在记事本里“另存为”并把编码选为 UTF-8");
            return Optional.empty();
        }
        try {
            T value = MAPPER.readValue(bytes, type);
            if (value == null) {
                faults.add("[" + path + "]", "文件是空的");
            }
            return Optional.ofNullable(value);
        } catch (JsonProcessingException fault) {
            int line = suspect(bytes, fault);
            faults.add("[" + path + "]第" + line + "行", sentence(fault, text(bytes, line)));
            return Optional.empty();
        } catch (IOException e) {
            faults.add("[" + path + "]", "读不出来");
            return Optional.empty();
        }
    }

    static boolean utf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** The parser's line; where it could not go on, a neighbour with a sign that only looks like YAML's. */
    private static int suspect(byte[] bytes, JsonProcessingException fault) {
        int line = fault.getLocation() == null ? 1 : fault.getLocation().getLineNr();
        if (!unreadable(fault)) {
            return line;
        }
        return IntStream.of(line, line + 1, line - 1).filter(n -> text(bytes, n).matches(LOOKALIKE)).findFirst().orElse(line);
    }

    private static boolean unreadable(JsonProcessingException fault) {
        return fault instanceof JsonParseException || fault.getCause() instanceof JsonParseException;
    }

    private static String text(byte[] bytes, int line) {
        return line < 1 ? "" : new String(bytes, StandardCharsets.UTF_8).lines().skip(line - 1).findFirst().orElse("");
    }

    private static String sentence(JsonProcessingException fault, String text) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream().map(Object::toString).sorted()
                    .collect(Collectors.joining("、"));
            return "不认识“" + unknown.getPropertyName() + "”，可以写的有：" + known
                    + Suggestion.among(unknown.getPropertyName(), List.of(known.split("、")));
        }
        if (!unreadable(fault) && fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String path = mapping.getPath().stream()
                    .map(r -> r.getFieldName() != null ? r.getFieldName() : "第" + (r.getIndex() + 1) + "项")
                    .collect(Collectors.joining(" → "));
            return fault instanceof InvalidFormatException wrong ? wrongValue(path, wrong)
                    : "“" + path + "”的值不对：日期应写 yyyy-MM-dd，是否应写 true 或 false，几项写成列表（每项前加 - 或写在 [ ] 中）";
        }
        String message = String.valueOf(fault.getOriginalMessage());
        if (message.startsWith("Duplicate field")) {
            return "键“" + message.replaceAll("(?s).*?'([^']*)'.*", "$1") + "”重复，同一层里每个键只能写一次";
        } else if (text.contains("\t")) {
            return "有制表符（Tab），YAML 的缩进只能用空格";
        } else if (text.matches(LOOKALIKE)) {
            return "格式不对，这一行有全角的冒号、逗号、括号或引号，请改为半角（冒号后空一格）：" + CellText.shown(text.strip());
        }
        return "格式不对，请检查缩进、冒号（后面要有空格）、引号和括号：" + CellText.shown(text.strip());
    }

    private static String wrongValue(String path, InvalidFormatException wrong) {
        String value = String.valueOf(wrong.getValue());
        String head = "“" + path + "”的值“" + CellText.shown(value) + "”不对，";
        Class<?> type = wrong.getTargetType();
        if (type == LocalDate.class) {
            return head + "日期应写 yyyy-MM-dd" + Suggestion.day(value);
        } else if (type.isEnum()) {
            var words = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return head + "应写 " + String.join("、", words) + " 之一" + Suggestion.among(value, words);
        }
        return head + (type == boolean.class || type == Boolean.class ? "应写 true（是）或 false（否）" : "应写数字，不加单位");
    }
}
