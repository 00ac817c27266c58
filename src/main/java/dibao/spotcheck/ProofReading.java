package dibao.spotcheck;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads a proof file strictly: no field too many, too few or twice, nothing of another type, nothing after the end. */
final class ProofReading {

    private static final int HASH_DIGITS = 64;
    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final List<String> faults = new ArrayList<>();

    private ProofReading() {}

    /** @param faults what is wrong, in Chinese; file is null then */
    record Read(@Nullable ProofFile file, List<String> faults) {}

    static Read of(byte[] bytes) {
        var reading = new ProofReading();
        Object tree = reading.tree(bytes);
        ProofFile file = reading.faults.isEmpty() ? reading.file(tree) : null;
        return new Read(reading.faults.isEmpty() ? file : null, List.copyOf(reading.faults));
    }

    private @Nullable Object tree(byte[] bytes) {
        try (JsonParser parser = JSON.createParser(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString())) {
            return PlainTree.of(parser);
        } catch (CharacterCodingException notUtf8) {
            faults.add("文件不是 UTF-8 编码");
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            faults.add("不是完整的 JSON，或有重复字段、文末多余内容（第 %d 行第 %d 列）".formatted(
                    at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return null;
    }

    private ProofFile file(@Nullable Object tree) {
        var root = fields(tree, "文件", List.of("month", "commitment", "secret", "forced", "unforced", "frameHash", "seed", "tickets",
                "drawn", "substitutions"));
        return new ProofFile(text(root, "", "month"), hash(root, "commitment"),
                root.get("secret") == null ? null : hash(root, "secret"),
                list(root, "forced", this::forced), list(root, "unforced", this::word), hash(root, "frameHash"),
                hash(root, "seed"), tickets(root.get("tickets")), list(root, "drawn", this::word),
                list(root, "substitutions", this::substitution));
    }

    private ProofFile.Forced forced(@Nullable Object node, String path) {
        var forced = fields(node, path, List.of("caseNo", "triggers"));
        return new ProofFile.Forced(text(forced, path + ".", "caseNo"), list(forced, "triggers", this::word));
    }

    private ProofFile.Substitution substitution(@Nullable Object node, String path) {
        var s = fields(node, path, List.of("replaced", "replacement", "reason", "proposedBy", "proposedOn", "consentedBy", "consentedOn"));
        String at = path + ".";
        return new ProofFile.Substitution(text(s, at, "replaced"), text(s, at, "replacement"), text(s, at, "reason"),
                text(s, at, "proposedBy"), text(s, at, "proposedOn"),
                s.get("consentedBy") == null ? null : text(s, at, "consentedBy"),
                s.get("consentedOn") == null ? null : text(s, at, "consentedOn"));
    }

    private Map<String, String> tickets(@Nullable Object node) {
        var tickets = new LinkedHashMap<String, String>();
        if (node instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> ticket : map.entrySet()) {
                tickets.put(ticket.getKey().toString(), hash(map, ticket.getKey().toString()));
            }
        } else {
            faults.add("tickets 应为对象");
        }
        return tickets;
    }

    private Map<?, ?> fields(@Nullable Object node, String path, List<String> names) {
        if (!(node instanceof Map<?, ?> map)) {
            faults.add(path + " 应为对象");
            return Map.of();
        }
        for (String name : names) {
            if (!map.containsKey(name)) {
                faults.add(path + " 缺少字段 " + name);
            }
        }
        for (Object name : map.keySet()) {
            if (!names.contains(name)) {
                faults.add(path + " 有不认识的字段 " + name);
            }
        }
        return map;
    }

    private <T> List<T> list(Map<?, ?> node, String name, BiFunction<@Nullable Object, String, T> each) {
        var read = new ArrayList<T>();
        if (node.get(name) instanceof List<?> list) {
            for (Object element : list) {
                read.add(each.apply(element, name + "[" + read.size() + "]"));
            }
        } else {
            faults.add(name + " 应为数组");
        }
        return read;
    }

    private String text(Map<?, ?> node, String path, String name) {
        return word(node.get(name), path + name);
    }

    private String word(@Nullable Object node, String path) {
        if (node instanceof String text) {
            return text;
        }
        faults.add(path + " 应为文本");
        return "";
    }

    private String hash(Map<?, ?> node, String name) {
        String text = text(node, "", name);
        if (text.length() != HASH_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            faults.add(name + " 应为64位小写十六进制");
        }
        return text;
    }
}
