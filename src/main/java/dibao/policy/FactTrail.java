package dibao.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** 事实的由来 — how a value that rules look at was worked out from what was recorded; no obligor's payment by itself. */
final class FactTrail {

    private final HouseholdFacts given;
    private final CaseFacts facts;
    private final Membership members;
    private final YearIncome income;

    FactTrail(HouseholdFacts given, CaseFacts facts, Membership members, YearIncome income) {
        this.given = given;
        this.facts = facts;
        this.members = members;
        this.income = income;
    }

    /** Empty for what is recorded as it is. */
    List<String> how(Word word, Record fact) {
        return switch (word.fact() + "." + word.field()) {
            case "家庭.yearIncome" -> income();
            case "家庭.financialAssets" -> owned("金融资产");
            case "家庭.members" -> members();
            case "成员.age" -> born((RuleFacts.Person) fact);
            case "财产.count", "财产.amount" -> owned(((RuleFacts.Asset) fact).kind());
            default -> List.of();
        };
    }

    private List<String> members() {
        var counting = facts.persons().stream().map(RuleFacts.Person::id).toList();
        String all = "计入 " + counting.size() + " 人：" + String.join("、", counting);
        return Stream.concat(Stream.of(all), members.asideLine().stream()).toList();
    }

    private List<String> income() {
        var lines = new ArrayList<String>();
        income.counted().stream().filter(i -> !i.who().isEmpty()).forEach(i -> lines.add(i.who() + "：" + said(i)));
        List<YearIncome.Item> support = income.counted().stream().filter(i -> i.who().isEmpty()).toList();
        if (!support.isEmpty()) {
            lines.add(YearIncome.SUPPORT + "（" + support.size() + " 位义务人合计）：" + said(new YearIncome.Item("", "",
                    support.stream().map(YearIncome.Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add), true)));
        }
        lines.add("家庭年收入合计 " + Figures.yuan(income.total()) + " 元");
        income.exempt().forEach(i -> lines.add("不计入收入：" + i.who() + " " + said(i)));
        lines.addAll(members());
        return List.copyOf(lines);
    }

    private static String said(YearIncome.Item item) {
        return (item.kind() + " " + Figures.yuan(item.amount()) + (item.monthly() ? " 元/月 × 12 = "
                + Figures.yuan(item.yearly()) + " 元/年" : " 元/年")).strip();
    }

    private List<String> owned(String kind) {
        var counting = facts.persons().stream().map(RuleFacts.Person::id).toList();
        return given.assets().stream().filter(a -> a.kind().equals(kind) && counting.contains(a.memberId()))
                .map(a -> a.memberId() + "：" + kind + (a.count() > 0 ? "，数量 " + a.count() : "")
                        + (a.amount().signum() > 0 ? "，" + Figures.yuan(a.amount()) + " 元" : "")).toList();
    }

    private List<String> born(RuleFacts.Person person) {
        return given.members().stream().filter(m -> Objects.equals(m.id(), person.id()))
                .map(m -> m.birthDate() + " 出生，至申请日期 " + given.applicationDate() + " 满 " + person.age() + " 周岁").toList();
    }
}
