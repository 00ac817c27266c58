package dibao.spotcheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Every small alteration of a proof file: each character of each field and key, each line dropped, doubled, swapped, added, each type changed. */
final class ProofMutants {

    static final JsonMapper JSON = new JsonMapper();
    /** Words of a substitution that no hash and no list covers. */
    private static final Set<String> FREE = Set.of("reason", "proposedBy", "proposedOn", "consentedBy", "consentedOn");

    private final JsonNode original;
    private final Map<String, String> mutants = new LinkedHashMap<>();

    private ProofMutants(JsonNode original) {
        this.original = original;
    }

    /** What was altered → the file. */
    static Map<String, String> of(JsonNode original) {
        var all = new ProofMutants(original);
        all.walk("");
        return all.mutants;
    }

    private void walk(String path) {
        JsonNode node = original.at(path);
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> field(path, name));
            alter(path, "unknown field", n -> ((ObjectNode) n).put("share", "0.10"));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                element(path, i);
            }
            alter(path, "one more", n -> ((ArrayNode) n).add(array.isEmpty() ? JSON.nullNode() : array.get(0)));
            alter(path, "emptied or filled", n -> {
                if (((ArrayNode) n).isEmpty()) {
                    ((ArrayNode) n).add("x");
                } else if (!path.equals("/substitutions")) {
                    ((ArrayNode) n).removeAll();
                } else {
                    ((ArrayNode) n).add("x");
                }
            });
        }
    }

    private void field(String path, String name) {
        String at = path + "/" + name;
        JsonNode value = original.at(at);
        alter(path, "without " + name, n -> ((ObjectNode) n).remove(name));
        alter(path, name + " another type", n -> ((ObjectNode) n).put(name, 7));
        if (!value.isNull() && !name.startsWith("consented")) {
            alter(path, name + " null", n -> ((ObjectNode) n).putNull(name));
        }
        for (String key : characters(name)) {
            alter(path, name + " renamed " + key, n -> ((ObjectNode) n).set(key, ((ObjectNode) n).remove(name)));
        }
        if (value.isTextual() && !FREE.contains(name)) {
            texts(value.asText()).forEach(t -> alter(path, name + " = " + t, n -> ((ObjectNode) n).put(name, t)));
        }
        walk(at);
    }

    private void element(String path, int i) {
        ArrayNode array = (ArrayNode) original.at(path);
        if (!path.equals("/substitutions")) {
            alter(path, "without " + i, n -> ((ArrayNode) n).remove(i));
        }
        alter(path, "twice " + i, n -> ((ArrayNode) n).insert(i, array.get(i)));
        alter(path, "another type " + i, n -> ((ArrayNode) n).set(i, JSON.getNodeFactory().numberNode(7)));
        alter(path, "null " + i, n -> ((ArrayNode) n).set(i, JSON.nullNode()));
        if (i > 0 && !path.equals("/substitutions")) {
            alter(path, "swapped " + i, n -> {
                ((ArrayNode) n).set(i, array.get(i - 1));
                ((ArrayNode) n).set(i - 1, array.get(i));
            });
        }
        if (array.get(i).isTextual()) {
            texts(array.get(i).asText()).forEach(t -> alter(path, i + " = " + t, n -> ((ArrayNode) n).set(i, JSON.getNodeFactory().textNode(t))));
        }
        walk(path + "/" + i);
    }

    private void alter(String path, String what, Consumer<JsonNode> change) {
        JsonNode copy = original.deepCopy();
        change.accept(copy.at(path));
        mutants.put(path + ": " + what, copy.toString());
    }

    private static List<String> texts(String text) {
        var all = new ArrayList<>(characters(text));
        all.addAll(List.of("", text + " ", " " + text, text + "0", text.substring(1), text + "\n"));
        if (!text.toUpperCase(Locale.ROOT).equals(text)) {
            all.add(text.toUpperCase(Locale.ROOT));
        }
        return all;
    }

    /** Each character replaced by its neighbour. */
    private static List<String> characters(String text) {
        var all = new ArrayList<String>();
        for (int i = 0; i < text.length(); i++) {
            char next = switch (text.charAt(i)) {
                case '9' -> 'a';
                case 'f' -> '0';
                default -> (char) (text.charAt(i) + 1);
            };
            all.add(text.substring(0, i) + next + text.substring(i + 1));
        }
        return all;
    }
}
