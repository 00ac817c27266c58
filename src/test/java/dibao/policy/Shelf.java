package dibao.policy;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.mock.env.MockEnvironment;

/** A shelf in memory, and libraries that stand on it. */
class Shelf implements ReleaseShelf {

    private static LawLibrary shipped;

    private final Deque<RuleLibrary.Release> order = new ArrayDeque<>();
    private final Map<String, RuleFiles> content = new HashMap<>();

    /** The library of the rules that ride with the project; built once. */
    static synchronized LawLibrary shippedLibrary() {
        if (shipped == null) {
            shipped = new Shelf().library(Path.of("rules"));
        }
        return shipped;
    }

    LawLibrary library(Path rules) {
        return new LawLibrary(new MockEnvironment().withProperty("dibao.rules", rules.toString())
                .withProperty("dibao.policy.allow-example-values", "true"), this);
    }

    @Override
    public void keep(RuleLibrary.Release release, RuleFiles files) {
        order.removeIf(r -> r.id().equals(release.id()));
        order.addFirst(release);
        content.put(release.id(), RuleFiles.unzip(files.zip()));
    }

    @Override
    public List<RuleLibrary.Release> all() {
        return List.copyOf(order);
    }

    @Override
    public Optional<RuleFiles> find(String id) {
        return Optional.ofNullable(content.get(id));
    }
}
