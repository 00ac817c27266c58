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
        for (HouseholdFacts.Income income : facts.incomes()) {
            if (counting.contains(income.memberId())) {
                (exemptKinds.contains(income.kind()) ? exempt : counted).add(item(income));
            }
        }
        for (HouseholdFacts.Obligor obligor : facts.obligors()) {
            if (!obligor.declaredIncapable() && obligor.monthlySupport().signum() > 0) {
                counted.add(new Item("", SUPPORT, obligor.monthlySupport(), true));
            }
        }
        BigDecimal total = BigDecimal.ZERO;
        for (Item item : counted) {
            total = total.add(item.yearly());
        }
        return new YearIncome(List.copyOf(counted), List.copyOf(exempt), total);
    }

    private static Item item(HouseholdFacts.Income income) {
        if (!income.period().equals("月") && !income.period().equals("年")) {
            throw Refusal.of("incomes", "收入周期“" + income.period() + "”应为“月”或“年”");
        }
        return new Item(income.memberId(), income.kind(), income.amount(), income.period().equals("月"));
    }
}
