package dibao.policy;

import dibao.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** 家庭年收入 — the items that count, those that do not, and their exact sum; yuan a year. */
record YearIncome(List<Item> counted, List<Item> exempt, BigDecimal total) {

    static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    static final String SUPPORT = "赡（扶、抚）养费";

    /** @param who the member's id, or empty for an obligor's support @param monthly amount is per month, not per year */
    record Item(String who, String kind, BigDecimal amount, boolean monthly) {
        BigDecimal yearly() {
            return monthly ? amount.multiply(MONTHS) : amount;
        }
    }

    /** Month items × 12, less the exempt kinds, plus the support of every obligor who has not declared incapacity. */
    static YearIncome of(HouseholdFacts facts, Membership members, List<String> exemptKinds) {
        var counting = new HashSet<String>();
        members.counting().forEach(m -> counting.add(m.id()));
        var counted = new ArrayList<Item>();
        var exempt = new ArrayList<Item>();
        facts.incomes().stream().filter(i -> counting.contains(i.memberId())).forEach(i -> {
            if (!i.period().equals("月") && !i.period().equals("年")) {
                throw Refusal.of("incomes", "收入周期“" + i.period() + "”应为“月”或“年”");
            }
            (exemptKinds.contains(i.kind()) ? exempt : counted)
                    .add(new Item(i.memberId(), i.kind(), i.amount(), i.period().equals("月")));
        });
        facts.obligors().stream().filter(o -> !o.declaredIncapable() && o.monthlySupport().signum() > 0)
                .forEach(o -> counted.add(new Item("", SUPPORT, o.monthlySupport(), true)));
        return new YearIncome(List.copyOf(counted), List.copyOf(exempt),
                counted.stream().map(Item::yearly).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
