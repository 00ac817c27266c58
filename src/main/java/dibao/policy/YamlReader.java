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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Strict YAML: an unknown or repeated key is a fault with its file, line and path. */
final class YamlReader {

    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .addModule(new JavaTimeModule().addDeserializer(LocalDate.class, new YamlDay()))
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String LOOKALIKE = "[^#]*[：，“”｛｝［］].*";

    private YamlReader() {}

    static <T> Optional<T> read(RuleFiles files, String path, Class<T> type, Faults faults) {
        String text = TextFile.read(files, path, faults).orElse(null);
        if (text == null) {
            return Optional.empty();
        }
        Optional<YamlSlip> slip = YamlSlip.in(text);
        if (slip.isPresent()) {
            faults.add("[" + path + "]第" + slip.get().line() + "行", slip.get().message());
            return Optional.empty();
        }
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                faults.add("[" + path + "]", "文件是空的");
            }
            return Optional.ofNullable(value);
        } catch (JsonProcessingException fault) {
            int line = suspect(text, fault);
            faults.add("[" + path + "]第" + line + "行", sentence(fault, line(text, line)));
            return Optional.empty();
        } catch (IOException e) {
            faults.add("[" + path + "]", "读不出来");
            return Optional.empty();
        }
    }

    /** The parser's line; where it could not go on, a neighbour with a sign that only looks like YAML's. */
    private static int suspect(String text, JsonProcessingException fault) {
        int line = fault.getLocation() == null ? 1 : fault.getLocation().getLineNr();
        if (!unreadable(fault)) {
            return line;
        }
        return IntStream.of(line, line + 1, line - 1).filter(n -> line(text, n).matches(LOOKALIKE)).findFirst().orElse(line);
    }

    private static boolean unreadable(JsonProcessingException fault) {
        return fault instanceof JsonParseException || fault.getCause() instanceof JsonParseException;
    }

    private static String line(String text, int line) {
        return line < 1 ? "" : text.lines().skip(line - 1).findFirst().orElse("");
    }

    private static String sentence(JsonProcessingException fault, String text) {
        if (fault instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream().map(Object::toString).sorted()
                    .collect(Collectors.joining("、"));
            return unknownKey(unknown.getPropertyName(), known);
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
        } else if (text.matches(LOOKALIKE)) {
            return "格式不对，这一行有全角的冒号、逗号、括号或引号，请改为半角（冒号后空一格）：" + CellText.shown(text.strip());
        }
        return "格式不对，请检查缩进、冒号（后面要有空格）、引号和括号：" + CellText.shown(text.strip());
    }

    /** A colon without its blank and a comma inside a number make a key of what was meant as a value. */
    private static String unknownKey(String key, String known) {
        String said = "不认识“" + CellText.shown(key) + "”，";
        if (key.matches("\\w[\\w-]*[:：].+")) {
            return said + "冒号要用半角，后面空一格，是否想填“" + key.replaceFirst("[:：]\\s*", ": ") + "”？";
        } else if (key.matches("[0-9.]+")) {
            return said + "数字里不能有逗号（千分位），只写数字，如 6600";
        }
        return said + "可以写的有：" + known + Suggestion.among(key, List.of(known.split("、")));
    }

    private static String wrongValue(String path, InvalidFormatException wrong) {
        String value = String.valueOf(wrong.getValue());
        String head = "“" + path + "”的值“" + CellText.shown(value) + "”不对，";
        Class<?> type = wrong.getTargetType();
        if (value.matches(".*[，：；“”].*")) {
            return head + "有全角的逗号、冒号或引号，请改为半角（后面空一格）";
        }
        if (type == LocalDate.class) {
            return head + "日期应写 yyyy-MM-dd" + Suggestion.day(value);
        } else if (type.isEnum()) {
            var words = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return head + "应写 " + String.join("、", words) + " 之一" + Suggestion.among(value, words);
        }
        return head + (type == boolean.class || type == Boolean.class ? "应写 true（是）或 false（否）" : "应写数字，不加单位");
    }
}
