package dibao.policy;

import java.util.List;
import java.util.Optional;

/** 笔误 — what a parser of YAML would misread or explain badly; found in the text itself, with its line. */
record YamlSlip(int line, String message) {

    private static final String WIDE_INDENT = "[ ]*[\\t\\u00A0\\u3000\\u2000-\\u200F\\uFEFF]\\s*[^#\\s].*";

    private static final String REFERENCE = "\\s*(- )?([\\w-]+:\\s+)?([&*!][\\w!].*|\\{?<<:.*)";

    static Optional<YamlSlip> in(String text) {
        List<String> lines = text.lines().toList();
        boolean begun = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Optional<String> fault = fault(line, begun);
            if (fault.isPresent()) {
                return Optional.of(new YamlSlip(i + 1, fault.get()));
            }
            begun |= !line.isBlank() && !line.startsWith("#") && !line.startsWith("---");
        }
        return begun ? Optional.empty() : Optional.of(new YamlSlip(1, "文件里只有注释，没有内容，请照原来的格式填写"));
    }

    private static Optional<String> fault(String line, boolean begun) {
        if (line.matches(WIDE_INDENT)) {
            return Optional.of((line.contains("\t") ? "行首有制表符（Tab）" : "行首有全角空格或不可见的空格") + "，缩进只能用半角空格，请照上一行对齐");
        } else if (begun && line.startsWith("---")) {
            return Optional.of("有“---”，它后面的内容不会被读取；一个文件只能有一份内容，请删去这一行");
        } else if (line.matches(REFERENCE)) {
            return Optional.of("不能用 &、*、! 引用别处的内容或者指定类型，请照样写出来：" + CellText.shown(line.strip()));
        } else if (line.chars().anyMatch(c -> c < ' ' && c != '\t')) {
            return Optional.of("有看不见的控制字符，请删去这一行重新输入");
        }
        return Optional.empty();
    }
}
