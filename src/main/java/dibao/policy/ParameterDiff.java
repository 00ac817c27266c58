package dibao.policy;

import dibao.policy.RuleDiff.Difference;
import dibao.policy.RuleDiff.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 参数的差异 — value by value and date by date, with the rules that change by it. */
final class ParameterDiff {

    private final LoadedRelease after;
    private final List<Difference> found = new ArrayList<>();

    private ParameterDiff(LoadedRelease after) {
        this.after = after;
    }

    static List<Difference> between(LoadedRelease before, LoadedRelease after) {
        var diff = new ParameterDiff(after);
        var keys = new TreeSet<>(before.parameters().byKey().keySet());
        keys.addAll(after.parameters().byKey().keySet());
        keys.forEach(key -> diff.compare(before.parameters().byKey().get(key), after.parameters().byKey().get(key)));
        return diff.found;
    }

    private void compare(@Nullable Parameter one, @Nullable Parameter other) {
        if (one == null || other == null) {
            Parameter parameter = one == null ? other : one;
            add(parameter, "参数“" + parameter.name() + "”：" + (one == null ? "新增，" : "删去，原为 ")
                    + parameter.allRows().map(r -> area(r) + "自 " + r.from() + " 起 " + Wording.value(parameter, r.value()))
                            .collect(Collectors.joining("，")));
            return;
        }
        String head = "参数“" + other.name() + "”：";
        if (!one.name().equals(other.name())) {
            add(other, head + RuleDiff.changed("名称", one.name(), other.name()));
        }
        if (!one.unit().equals(other.unit())) {
            add(other, head + RuleDiff.changed("单位", one.unit(), other.unit()));
        }
        if (!one.allowed().equals(other.allowed())) {
            add(other, head + RuleDiff.changed("允许的范围", one.allowed().said(), other.allowed().said()));
        }
        Map<String, Parameter.Row> old = rows(one);
        Map<String, Parameter.Row> now = rows(other);
        var dates = new TreeSet<>(old.keySet());
        dates.addAll(now.keySet());
        dates.forEach(from -> row(one, other, old.get(from), now.get(from)));
    }

    private static String area(Parameter.Row row) {
        return row.area() == null ? "" : Area.name(row.area()) + " ";
    }

    /** By area and first day. */
    private static Map<String, Parameter.Row> rows(Parameter parameter) {
        return parameter.allRows().collect(Collectors.toMap(r -> area(r) + r.from(), r -> r, (x, y) -> y, TreeMap::new));
    }

    private void row(Parameter was, Parameter is, Parameter.@Nullable Row one, Parameter.@Nullable Row other) {
        if (one == null || other == null) {
            Parameter.Row row = one == null ? other : one;
            add(is, "参数“" + is.name() + "”：" + (one == null ? "新增一行，" : "删去一行，原") + area(row) + "自 " + row.from() + " 起 "
                    + Wording.value(is, row.value()) + (row.example() ? "（示例）" : ""));
            return;
        }
        String head = "参数“" + is.name() + "”（自 " + one.from() + " 起）：";
        if (!one.value().equals(other.value())) {
            add(is, head + values(was, is, one, other) + affected(is, one, other));
        }
        if (!Objects.equals(one.to(), other.to())) {
            add(is, head + RuleDiff.changed("最后适用日", RuleDiff.open(one.to()), RuleDiff.open(other.to())));
        }
        if (!Objects.equals(one.source(), other.source()) || !Objects.equals(one.clause(), other.clause())) {
            add(is, head + RuleDiff.changed("来源", source(one), source(other)));
        }
        if (one.example() != other.example()) {
            add(is, head + (other.example() ? "新标为“示例”" : "不再是“示例”"));
        }
    }

    private static String values(Parameter was, Parameter is, Parameter.Row one, Parameter.Row other) {
        if (one.value() instanceof List<?> old && other.value() instanceof List<?> now) {
            String gone = old.stream().filter(w -> !now.contains(w)).map(Object::toString).collect(Collectors.joining("、"));
            String come = now.stream().filter(w -> !old.contains(w)).map(Object::toString).collect(Collectors.joining("、"));
            return (come.isEmpty() ? "" : "增加 " + come) + (come.isEmpty() || gone.isEmpty() ? "" : "，")
                    + (gone.isEmpty() ? come.isEmpty() ? "次序有变" : "" : "去掉 " + gone);
        }
        return RuleDiff.changed("", Wording.value(was, one.value()), Wording.value(is, other.value())).strip();
    }

    private static String source(Parameter.Row row) {
        return (row.clause() == null ? "" : "条款 " + row.clause() + " ") + (row.source() == null ? "" : row.source());
    }

    /** （P06：人均金融资产 由 大于2倍年标准 改为 大于3倍年标准） */
    private String affected(Parameter parameter, Parameter.Row one, Parameter.Row other) {
        String rules = after.tables().all().map(rule -> changed(rule, parameter, one, other))
                .filter(s -> !s.isEmpty()).collect(Collectors.joining("；"));
        return rules.isEmpty() ? "" : "（" + rules + "）";
    }

    private static String changed(Rule rule, Parameter parameter, Parameter.Row one, Parameter.Row other) {
        if (parameter.name().equals(rule.rate())) {
            return rule.id() + "：" + (rule.graded()
                    ? RuleDiff.changed("每人每月", Wording.value(parameter, one.value()), Wording.value(parameter, other.value()))
                    : "增发 由 月标准的" + said(parameter, one) + " 改为 月标准的" + said(parameter, other));
        }
        return rule.asking().filter(c -> c.criterion().operands().stream().anyMatch(o -> o.names().contains(parameter.name()))
                || c.criterion().textParameters().anyMatch(parameter.name()::equals))
                .map(c -> rule.id() + "：" + RuleDiff.changed(c.word().name(),
                        Wording.of(c.criterion(), n -> n.equals(parameter.name()) ? said(parameter, one) : n),
                        Wording.of(c.criterion(), n -> n.equals(parameter.name()) ? said(parameter, other) : n)))
                .collect(Collectors.joining("；"));
    }

    private static String said(Parameter parameter, Parameter.Row row) {
        return row.value() instanceof BigDecimal number && !parameter.unit().equals("比例") ? Figures.plain(number)
                : Wording.value(parameter, row.value());
    }

    private void add(Parameter parameter, String sentence) {
        found.add(new Difference(Subject.参数, "[" + parameter.file() + "]" + parameter.key(), sentence));
    }
}
