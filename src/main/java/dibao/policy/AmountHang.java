package dibao.policy;

import dibao.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 金额取决于什么 — of a household that qualifies.
 *
 * @param rules those that went into the amount; of several supplements of one person only the highest
 */
record AmountHang(Set<String> rules, List<String> lines) {

    static final AmountHang NONE = new AmountHang(Set.of(), List.of());

    static AmountHang of(LoadedRelease release, CaseFacts facts, LimitsOfCase limits) {
        AmountSheet sheet = sheet(release, facts, limits);
        var lines = new ArrayList<String>();
        if (sheet.rule().graded()) {
            lines.add("按档次计算：适用“" + sheet.rule().text() + "”（" + sheet.rule().id() + "），收入在同一档内变化不影响金额");
        } else if (gapMoves(release, facts, limits, sheet)) {
            lines.add("按差额计算：家庭年收入每增加 12.00 元，每月保障金额减少 1.00 元；每减少 12.00 元，增加 1.00 元");
        }
        sheet.supplements().forEach(s -> lines.add("分类施保：" + s.person().id() + "（" + s.person().relation() + "）为" + s.rule().text()
                + "（" + s.rule().id() + "），每月增发 " + Figures.yuan(s.rate().multiply(limits.standard().year())
                        .divide(YearIncome.MONTHS, 2, RoundingMode.HALF_UP)) + " 元"));
        if (severalOfOne(release, facts, limits)) {
            lines.add("一人符合几项分类施保的，只取最高一项");
        }
        return new AmountHang(Stream.concat(Stream.of(sheet.rule()), sheet.supplements().stream().map(AmountSheet.Supplement::rule))
                .map(Rule::id).collect(Collectors.toSet()), List.copyOf(lines));
    }

    private static boolean severalOfOne(LoadedRelease release, CaseFacts facts, LimitsOfCase limits) {
        var people = new Interpreter(facts, limits).hits(release.tables().of(TableKind.AMOUNT)).stream()
                .map(RuleFacts.Hits.Hit::person).filter(java.util.Objects::nonNull).toList();
        return people.size() > Set.copyOf(people).size();
    }

    private static AmountSheet sheet(LoadedRelease release, CaseFacts facts, LimitsOfCase limits) {
        List<Rule> rules = release.tables().of(TableKind.AMOUNT);
        return AmountSheet.of(facts, limits.standard(), release.parameters(), limits.applied(), rules,
                new Interpreter(facts, limits).hits(rules));
    }

    /** Said only where it comes out so. */
    private static boolean gapMoves(LoadedRelease release, CaseFacts facts, LimitsOfCase limits, AmountSheet sheet) {
        return Stream.of(YearIncome.MONTHS, YearIncome.MONTHS.negate()).allMatch(by -> {
            BigDecimal income = facts.household().yearIncome().add(by);
            var changed = Supposed.with(facts, new Supposed.Change(FactKind.家庭, "", "yearIncome", income));
            try {
                return income.signum() < 0 || sheet(release, changed, limits).total().subtract(sheet.total())
                        .compareTo(BigDecimal.valueOf(-by.signum())) == 0;
            } catch (Refusal otherGrade) {
                return false;
            }
        });
    }
}
