package dibao.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** 算给你看 — the calculation line by line, in words a citizen can follow; 示例 wherever a value is one. */
final class Explanation {

    private final CaseFacts facts;
    private final Standard standard;
    private final Parameters parameters;
    private final LocalDate applied;
    private final List<String> lines = new ArrayList<>();

    Explanation(CaseFacts facts, Standard standard, Parameters parameters, LocalDate applied) {
        this.facts = facts;
        this.standard = standard;
        this.parameters = parameters;
        this.applied = applied;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Who counts and who does not, each with the row that says so. */
    Explanation members(Membership members) {
        lines.add("计入的共同生活家庭成员 " + members.counting().size() + " 人");
        lines.addAll(members.lines());
        return this;
    }

    Explanation means(YearIncome income) {
        int members = facts.household().members();
        lines.add("家庭年收入 = " + (income.counted().isEmpty() ? "" : income.counted().stream().map(Explanation::item)
                .collect(Collectors.joining(" + ", "", " = "))) + yuan(income.total()));
        if (!income.exempt().isEmpty()) {
            lines.add("不计入收入：" + income.exempt().stream().map(Explanation::item).collect(Collectors.joining("、"))
                    + mark(parameters.row("income.exempt-kinds", applied)));
        }
        String source = "（" + (standard.given().source() == null ? "" : standard.given().source())
                + (standard.given().area() == null ? "" : "，适用地区 " + Area.name(standard.given().area()))
                + (standard.given().example() ? "，示例" : "") + "）";
        String given = Figures.yuan(Parameter.number(standard.given()));
        lines.add(standard.urban() ? "年标准 = 城市月标准 " + given + " 元/人/月 × 12 = " + yuan(standard.year()) + "/人/年" + source
                : "年标准 = 农村年标准 " + given + " 元/人/年" + source);
        BigDecimal all = standard.year().multiply(BigDecimal.valueOf(members));
        int order = income.total().compareTo(all);
        lines.add("人均年收入 = " + Figures.yuan(income.total()) + " ÷ " + members + " = "
                + Figures.quotient(income.total(), members) + " 元 " + (order < 0 ? "＜" : order == 0 ? "＝" : "＞")
                + " 年标准 " + yuan(standard.year())
                + (order < 0 ? "，低于标准" : "，不低于标准（须低于标准才符合）"));
        if (facts.household().financialAssets().signum() > 0) {
            lines.add("人均金融资产 = " + Figures.perHead(facts.household().financialAssets(), members));
        }
        return this;
    }

    Explanation amount(AmountSheet amount) {
        var household = facts.household();
        String base = amount.rule().graded() ? "分档" : "补差";
        lines.add(amount.rule().graded() ? grade(amount) : "补差 = (年标准 " + Figures.yuan(standard.year()) + " × " + household.members() + " − 家庭年收入 "
                + Figures.yuan(household.yearIncome()) + ") ÷ 12 = " + yuan(amount.base()) + "/月");
        String month = standard.urban() ? Figures.yuan(Parameter.number(standard.given()))
                : Figures.yuan(standard.year()) + " ÷ 12";
        amount.supplements().forEach(s -> lines.add("分类施保：" + s.person().relation() + "（" + s.rule().text() + "）月标准 "
                + month + " × " + Figures.percent(s.rate())
                + mark(parameters.row(parameters.named(s.rule().rate()).orElseThrow().key(), applied))));
        lines.add("保障金额 = " + base + (amount.supplements().isEmpty() ? "" : " + 分类施保，精确合计后一次取整") + " = "
                + yuan(amount.total()) + "/月" + mark(parameters.row("rounding.mode", applied)));
        return this;
    }

    /** Which grade and why: the rule's own words, its amount a head, how many heads. */
    private String grade(AmountSheet amount) {
        Rule rule = amount.rule();
        Parameter parameter = parameters.named(rule.rate()).orElseThrow();
        Parameter.Row row = parameters.row(parameter.key(), applied);
        return "分档（" + rule.id() + " " + rule.text() + "）= " + parameter.name() + " " + Figures.yuan(Parameter.number(row))
                + " 元/人/月 × " + facts.household().members() + " 人" + mark(row) + " = " + yuan(amount.base()) + "/月";
    }

    private static String mark(Parameter.Row row) {
        return (row.area() == null ? "" : "（适用地区 " + Area.name(row.area()) + "）") + (row.example() ? "（示例）" : "");
    }

    private static String item(YearIncome.Item item) {
        return item.kind() + " " + Figures.yuan(item.amount()) + (item.monthly() ? " 元/月 × 12" : " 元/年");
    }

    private static String yuan(BigDecimal amount) {
        return Figures.yuan(amount) + " 元";
    }
}
