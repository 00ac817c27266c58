package dibao.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 备案人员类别 — the words of the dated scope {@code relatives.filed-groups}, and what else they are called. */
final class Groups {

    static final List<String> WORDS = List.of("低保经办人员", "村(居)委会成员", "财政供养人员");
    private static final Map<String, String> ALSO = Map.of("经办人员", "低保经办人员", "村(居)干部", "村(居)委会成员",
            "村干部", "村(居)委会成员", "国家公职人员", "财政供养人员", "公职人员", "财政供养人员");

    private Groups() {}

    /** The group's own word; empty if it is none. */
    static Optional<String> of(String typed) {
        String word = typed.strip().replace('（', '(').replace('）', ')');
        return Optional.of(ALSO.getOrDefault(word, word)).filter(WORDS::contains);
    }
}
