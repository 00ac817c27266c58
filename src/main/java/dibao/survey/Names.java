package dibao.survey;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists as forms send them: blanks dropped, ends trimmed. */
final class Names {

    private Names() {}

    static List<String> clean(@Nullable List<@Nullable String> typed) {
        return typed == null ? List.of()
                : typed.stream().filter(Objects::nonNull).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
}
