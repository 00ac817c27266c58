package dibao.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** 限额与参数 — values that are missing on a rule's days, make no sense for its word, contradict each other, or are used by nobody. */
final class LimitCheck {

    private final LoadedRelease release;
    private final Faults faults;

    private LimitCheck(LoadedRelease release, Faults faults) {
        this.release = release;
        this.faults = faults;
    }

    static void of(LoadedRelease release, Faults faults) {
        var check = new LimitCheck(release, faults);
        release.tables().all().forEach(check::rule);
        release.parameters().all().forEach(check::parameter);
        check.unused();
        check.ages();
    }

    private void rule(Rule rule) {
        Points.names(List.of(rule)).stream().flatMap(n -> release.parameters().named(n).stream()).forEach(p -> {
            LocalDate first = p.rows().get(0).from();
            if (first.isAfter(rule.from())) {
                faults.warn(rule.where(), "规则 " + rule.id() + " 自 " + rule.from() + " 起适用，而参数“" + p.name() + "”最早自 "
                        + first + " 起才有值；其间申请的家庭无法裁定，请补录参数或改适用自");
            }
            gaps(rule, p);
        });
        rule.asking().forEach(c -> c.criterion().operands().stream().filter(o -> !o.names().contains(Operand.YEAR_STANDARD))
                .forEach(o -> values(rule, c, o)));
    }

    private void gaps(Rule rule, Parameter parameter) {
        for (int i = 0; i < parameter.rows().size(); i++) {
            LocalDate to = parameter.rows().get(i).to();
            boolean last = i == parameter.rows().size() - 1;
            boolean open = to == null || !last && !to.plusDays(1).isBefore(parameter.rows().get(i + 1).from());
            boolean ended = to != null && rule.until() != null && !rule.until().isAfter(to.plusDays(1));
            if (!open && !ended) {
                faults.warn("[" + parameter.file() + "]" + parameter.key(), "参数“" + parameter.name() + "”在 " + to
                        + " 之后" + (last ? "没有值" : "到 " + parameter.rows().get(i + 1).from() + " 之前没有值")
                        + "，而规则 " + rule.id() + " 仍在用它");
            }
        }
    }

    /** The limit on every day a value of it changes. */
    private void values(Rule rule, Rule.Condition condition, Operand operand) {
        Word word = condition.word();
        Set<LocalDate> days = operand.names().stream().flatMap(n -> release.parameters().named(n).stream())
                .flatMap(p -> p.rows().stream()).map(row -> row.from().isBefore(rule.from()) ? rule.from() : row.from())
                .collect(Collectors.toSet());
        days.stream().filter(rule::inForce).sorted().forEach(day -> {
            if (!operand.names().stream().allMatch(n -> release.parameters().named(n).flatMap(p -> p.on(day)).isPresent())) {
                return;
            }
            BigDecimal value = operand.value(n -> Parameter.number(release.parameters().named(n).flatMap(p -> p.on(day)).orElseThrow()));
            boolean outside = word.range() != null
                    && (value.compareTo(word.range().get(0)) < 0 || value.compareTo(word.range().get(1)) > 0);
            if (outside || word.type() == Word.Type.整数 && value.stripTrailingZeros().scale() > 0) {
                faults.add(rule.table().file() + condition.where(), "“" + condition.shown() + "”自 " + day + " 起是 "
                        + Figures.plain(value) + "，" + (outside ? "超出“" + word.name() + "”的合理范围 " + word.range().get(0) + " 至 "
                        + word.range().get(1) : "“" + word.name() + "”应与整数比较") + "，请核对参数 " + String.join("、", operand.names()));
            }
        });
    }

    private void parameter(Parameter parameter) {
        if (parameter.type() == Parameter.Type.数字 && parameter.unit().equals("比例")) {
            parameter.allRows().filter(outside(BigDecimal.ZERO, BigDecimal.ONE)).forEach(row ->
                    faults.add("[" + parameter.file() + "]" + parameter.key(), "参数“" + parameter.name() + "”自 " + row.from()
                            + " 起是 " + Figures.plain(Parameter.number(row)) + "，比例应在 0 到 1 之间（如 0.30 或 30%）"));
        }
    }

    private static Predicate<Parameter.Row> outside(BigDecimal low, BigDecimal high) {
        return row -> Parameter.number(row).compareTo(low) < 0 || Parameter.number(row).compareTo(high) > 0;
    }

    /** A value that only tables use and none does: the limit was probably typed into a cell instead. */
    private void unused() {
        Set<String> used = Points.names(release.tables().all().toList());
        release.parameters().all().stream().filter(p -> p.tableOnly() && !used.contains(p.name())).forEach(p ->
                faults.warn("[" + p.file() + "]" + p.key(), "参数“" + p.name() + "”（"
                        + Wording.value(p, p.rows().get(p.rows().size() - 1).value())
                        + "）没有任何规则使用，改它不起作用；规则里是否把数字写死了？" + literals()));
    }

    /** Cells in which a number is written out: where to look. */
    private String literals() {
        String cells = release.tables().all().flatMap(r -> r.asking().filter(c -> c.criterion().operands().stream()
                .anyMatch(o -> o.factors().stream().anyMatch(Operand::isNumber)))
                .map(c -> r.id() + " " + r.table().file() + c.where() + "“" + c.shown() + "”"))
                .collect(Collectors.joining("、"));
        return cells.isEmpty() ? "" : "（写有数字的格：" + cells + "）";
    }

    private void ages() {
        Parameter minor = release.parameters().byKey().get("minor.age");
        Parameter elder = release.parameters().byKey().get("elder.age");
        if (minor == null || elder == null) {
            return;
        }
        elder.rows().forEach(row -> minor.on(row.from()).filter(m -> Parameter.number(m).compareTo(Parameter.number(row)) >= 0)
                .ifPresent(m -> faults.add("[" + elder.file() + "]elder.age", "“" + elder.name() + "”" + Wording.value(elder, row.value())
                        + "不大于“" + minor.name() + "”" + Wording.value(minor, m.value()) + "，两个参数互相矛盾")));
    }
}
