package dibao.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** 差异 — what two releases say differently, in words a policy officer would use; the same content gives none. */
public final class RuleDiff {

    /** 改的是什么. */
    public enum Subject { 发布单, 规则, 参数, 条款, 词典, 用例, 文件 }

    /**
     * @param where    the cell or key in the newer release (in the older one where something was taken out)
     * @param sentence 「P06：人均金融资产 由 大于2倍年标准 改为 大于3倍年标准」
     */
    public record Difference(Subject subject, String where, String sentence) {}

    private final LoadedRelease before;
    private final LoadedRelease after;
    private final List<Difference> found = new ArrayList<>();

    private RuleDiff(LoadedRelease before, LoadedRelease after) {
        this.before = before;
        this.after = after;
    }

    static List<Difference> between(LoadedRelease before, LoadedRelease after) {
        var diff = new RuleDiff(before, after);
        diff.note();
        diff.found.addAll(RuleRowDiff.between(before.tables(), after.tables()));
        diff.found.addAll(ParameterDiff.between(before, after));
        diff.clauses();
        diff.files();
        return List.copyOf(diff.found);
    }

    private void note() {
        ReleaseNote one = before.note();
        ReleaseNote other = after.note();
        note("version", "版本号", one.version(), other.version());
        note("in-force-from", "拟施行日期（按受理日期）", one.inForceFrom(), other.inForceFrom());
        note("approving-document", "批准文号", one.approvingDocument(), other.approvingDocument());
        note("submitted-by", "提交人", one.submittedBy(), other.submittedBy());
        note("approved-by", "批准人", one.approvedBy(), other.approvedBy());
        note("running-cases", "在办案件", one.running(), other.running());
        note("example", "示例标记", one.example() ? "示例" : "非示例", other.example() ? "示例" : "非示例");
    }

    private void note(String key, String name, @Nullable Object one, @Nullable Object other) {
        if (!Objects.equals(one, other)) {
            add(Subject.发布单, "[" + ReleaseNote.FILE + "]" + key, "发布单：" + changed(name, one == null ? "（空）" : one,
                    other == null ? "（空）" : other));
        }
    }

    private void clauses() {
        var ids = new TreeSet<>(before.clauses().byId().keySet());
        ids.addAll(after.clauses().byId().keySet());
        for (String id : ids) {
            Clauses.Clause one = before.clauses().byId().get(id);
            Clauses.Clause other = after.clauses().byId().get(id);
            String where = "[" + Clauses.FILE + "]" + id;
            if (one == null || other == null) {
                Clauses.Clause clause = one == null ? other : one;
                add(Subject.条款, where, "条款 " + id + "：" + (one == null ? "新增 " : "删去 ") + clause.document()
                        + clause.article());
            } else if (!one.equals(other)) {
                clause(where, one, other);
            }
        }
    }

    private void clause(String where, Clauses.Clause one, Clauses.Clause other) {
        String head = "条款 " + one.id() + "：";
        if (!one.from().equals(other.from())) {
            add(Subject.条款, where, head + changed("施行日期", one.from(), other.from()));
        }
        if (!Objects.equals(one.to(), other.to())) {
            add(Subject.条款, where, head + changed("最后施行日", open(one.to()), open(other.to())));
        }
        if (!one.document().equals(other.document()) || !one.article().equals(other.article())) {
            add(Subject.条款, where, head + changed("出处", one.document() + one.article(), other.document() + other.article()));
        }
        if (!one.text().equals(other.text()) || one.quoted() != other.quoted()) {
            add(Subject.条款, where, head + changed("内容", one.cited(), other.cited()));
        }
        if (one.delegates() != other.delegates()) {
            add(Subject.条款, where, head + (other.delegates() ? "新标为授权地方规定" : "不再是授权地方规定"));
        }
        if (one.local() != other.local()) {
            add(Subject.条款, where, head + (other.local() ? "新标为地方文件" : "不再是地方文件"));
        }
    }

    /** What no table shows: cases, stories, holidays, hand-written rules, the dictionary. */
    private void files() {
        var paths = new TreeSet<>(before.files().content().keySet());
        paths.addAll(after.files().content().keySet());
        for (String path : paths) {
            byte[] one = before.files().content().get(path);
            byte[] other = after.files().content().get(path);
            if (path.endsWith(".xlsx")) {
                found.addAll(CaseDiff.between(path, before.files(), after.files()));
            } else if (!Arrays.equals(one, other) && ownWords(path)) {
                add(path.equals(Dictionary.FILE) ? Subject.词典 : Subject.文件, "[" + path + "]", kind(path) + " " + path
                        + (one == null ? " 是新增的" : other == null ? " 已删去" : " 有改动"));
            }
        }
    }

    /** Files whose changes are told value by value. */
    private static boolean ownWords(String path) {
        return !path.equals(ReleaseNote.FILE) && !path.equals(Clauses.FILE)
                && !(path.startsWith("parameters/") && path.endsWith(".yaml"));
    }

    private static String kind(String path) {
        if (path.startsWith("drl/")) {
            return "手写规则";
        } else if (path.startsWith("scenarios/")) {
            return "故事";
        }
        return path.endsWith(".csv") ? "节假日表" : path.equals(Dictionary.FILE) ? "业务词典" : "文件";
    }

    private void add(Subject subject, String where, String sentence) {
        found.add(new Difference(subject, where, sentence));
    }

    static String changed(String what, Object one, Object other) {
        return what + " 由 " + one + " 改为 " + other;
    }

    static Object open(@Nullable LocalDate day) {
        return day == null ? "长期" : day;
    }
}
