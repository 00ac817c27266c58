package dibao.policy;

import java.nio.file.Path;
import java.util.List;

final class RuleDress {
    static List<String> renew(Path folder) {
        return List.of();
    }
}
