package dibao.policy;

import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** 行号 — where in a YAML file a value stands. */
final class YamlLines {

    private final String path;
    private final @Nullable Node root;

    private YamlLines(String path, @Nullable Node root) {
        this.path = path;
        this.root = root;
    }

    static YamlLines of(RuleFiles files, String path) {
        byte[] bytes = files.content().get(path);
        try {
            return new YamlLines(path, bytes == null ? null : new Yaml(new SafeConstructor(new LoaderOptions()))
                    .compose(new StringReader(TextFile.plain(bytes))));
        } catch (YAMLException unreadable) {
            return new YamlLines(path, null);
        }
    }

    /**
     * {@code [parameters/clocks.yaml]第12行}, of the value itself or of the nearest thing that holds it.
     *
     * @param steps keys and 0-based indexes from the top
     */
    String where(Object... steps) {
        Node node = root;
        int line = node == null ? 0 : node.getStartMark().getLine() + 1;
        for (Object step : steps) {
            node = child(node, step);
            if (node == null) {
                break;
            }
            line = node.getStartMark().getLine() + 1;
        }
        return "[" + path + "]" + (line == 0 ? "" : "第" + line + "行");
    }

    private static @Nullable Node child(@Nullable Node node, Object step) {
        if (node instanceof SequenceNode list && step instanceof Integer index) {
            List<Node> items = list.getValue();
            return index < items.size() ? items.get(index) : null;
        }
        return node instanceof MappingNode map ? map.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(step))
                .findFirst().map(NodeTuple::getValueNode).orElse(null) : null;
    }
}
