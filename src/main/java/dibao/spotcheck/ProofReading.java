package dibao.spotcheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads a proof file strictly: no field too many, too few or twice, nothing of another type, nothing after the end. */
final class ProofReading {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final List<String> faults = new ArrayList<>();

    private ProofReading() {}

    /** @param faults what is wrong, in Chinese; file is null then */
    record Read(@Nullable ProofFile file, List<String> faults) {}

    static Read of(byte[] bytes) {
        var reading = new ProofReading();
        ProofFile file = reading.tree(bytes).map(reading::file).orElse(null);
        return new Read(reading.faults.isEmpty() ? file : null, List.copyOf(reading.faults));
    }

    private Optional<JsonNode> tree(byte[] bytes) {
        try {
            return Optional.of(JSON.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()));
        } catch (CharacterCodingException notUtf8) {
            faults.add("文件不是 UTF-8 编码");
        } catch (JsonProcessingException broken) {
            faults.add("不是完整的 JSON，或有重复字段、文末多余内容（第 %d 行第 %d 列）".formatted(
                    broken.getLocation() == null ? 0 : broken.getLocation().getLineNr(),
                    broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr()));
        }
        return Optional.empty();
    }

    private ProofFile file(JsonNode root) {
        fields(root, "文件", List.of("month", "commitment", "secret", "forced", "unforced", "frameHash", "seed", "tickets",
                "drawn", "substitutions"));
        return new ProofFile(text(root, "", "month"), hash(root, "commitment"),
                root.path("secret").isNull() ? null : hash(root, "secret"),
                list(root, "forced", this::forced), list(root, "unforced", this::word), hash(root, "frameHash"),
                hash(root, "seed"), tickets(root.path("tickets")), list(root, "drawn", this::word),
                list(root, "substitutions", this::substitution));
    }

    private ProofFile.Forced forced(JsonNode node, String path) {
        fields(node, path, List.of("caseNo", "triggers"));
        return new ProofFile.Forced(text(node, path + ".", "caseNo"), list(node, "triggers", this::word));
    }

    private ProofFile.Substitution substitution(JsonNode node, String path) {
        fields(node, path, List.of("replaced", "replacement", "reason", "proposedBy", "proposedOn", "consentedBy", "consentedOn"));
        String at = path + ".";
        return new ProofFile.Substitution(text(node, at, "replaced"), text(node, at, "replacement"), text(node, at, "reason"),
                text(node, at, "proposedBy"), text(node, at, "proposedOn"),
                node.path("consentedBy").isNull() ? null : text(node, at, "consentedBy"),
                node.path("consentedOn").isNull() ? null : text(node, at, "consentedOn"));
    }

    private Map<String, String> tickets(JsonNode node) {
        var tickets = new LinkedHashMap<String, String>();
        if (!node.isObject()) {
            faults.add("tickets 应为对象");
        } else {
            node.properties().forEach(t -> tickets.put(t.getKey(), hash(node, t.getKey())));
        }
        return tickets;
    }

    private void fields(JsonNode node, String path, List<String> names) {
        if (!node.isObject()) {
            faults.add(path + " 应为对象");
            return;
        }
        names.stream().filter(n -> !node.has(n)).forEach(n -> faults.add(path + " 缺少字段 " + n));
        node.fieldNames().forEachRemaining(n -> {
            if (!names.contains(n)) {
                faults.add(path + " 有不认识的字段 " + n);
            }
        });
    }

    private <T> List<T> list(JsonNode node, String name, BiFunction<JsonNode, String, T> each) {
        JsonNode list = node.path(name);
        if (!list.isArray()) {
            faults.add(name + " 应为数组");
            return List.of();
        }
        var read = new ArrayList<T>();
        StreamSupport.stream(list.spliterator(), false).forEach(n -> read.add(each.apply(n, name + "[" + read.size() + "]")));
        return read;
    }

    private String text(JsonNode node, String path, String name) {
        return word(node.path(name), path + name);
    }

    private String word(JsonNode node, String path) {
        if (!node.isTextual()) {
            faults.add(path + " 应为文本");
        }
        return node.asText();
    }

    private String hash(JsonNode node, String name) {
        String text = text(node, "", name);
        if (!HASH.matcher(text).matches()) {
            faults.add(name + " 应为64位小写十六进制");
        }
        return text;
    }
}
