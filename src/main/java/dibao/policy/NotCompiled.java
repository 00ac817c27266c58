package dibao.policy;

import dibao.shared.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.kie.api.builder.Message;

/** 编译不通过 — what the engine says of hand-written rules, in Chinese, with the file and line people wrote. */
final class NotCompiled {

    private static final int LONGEST = 120;

    private NotCompiled() {}

    static Refusal because(List<Message> errors) {
        var said = errors.stream().filter(e -> String.valueOf(e.getPath()).endsWith(".drl"))
                .filter(e -> !e.getText().contains("null Package")).map(NotCompiled::fault).distinct().toList();
        return refusal(said.isEmpty() ? errors.stream().map(NotCompiled::fault).distinct().toList() : said);
    }

    /** Where the engine did not report but failed over what was written. */
    static Refusal because(Stream<String> files, Throwable failure) {
        return refusal(files.filter(HandWritten::isPlace).map(HandWritten::path).map(file -> fault("[" + file + "]",
                String.valueOf(failure.getMessage()))).toList());
    }

    private static Refusal refusal(List<Refusal.Fault> faults) {
        return new Faults.BrokenRelease("规则编译不通过", faults);
    }

    private static Refusal.Fault fault(Message error) {
        String path = String.valueOf(error.getPath());
        String name = path.substring(path.lastIndexOf('/') + 1);
        long line = error.getLine() - DrlWriter.linesBefore();
        return fault("[" + HandWritten.path(name) + "]" + (HandWritten.isPlace(name) && line > 0 ? "第" + line + "行" : ""), error.getText());
    }

    private static Refusal.Fault fault(String where, String engine) {
        String said = engine.lines().findFirst().orElse("");
        return new Refusal.Fault(where, where + " 编译不通过：规则引擎读不懂这里的写法，请检查括号、逗号、比较符号（相等写 ==），以及比较的两边是不是同一种数据"
                + "（引擎的原话：" + (said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said) + "）");
    }
}
