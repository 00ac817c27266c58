package dibao.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The shipped rules once more as plain Java, by hand: the yardstick of what judging costs, and of nothing else. */
final class ByHand {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal SEVERE = new BigDecimal("0.20");
    private static final BigDecimal AGE = new BigDecimal("0.10");
    private static final Set<String> EXEMPT = Set.of("优待抚恤金", "计划生育奖励扶助金", "奖学金", "见义勇为奖金");
    private static final Set<String> MACHINES = Set.of("机动车", "工程机械", "大型农机具");

    private record Step(LocalDate from, BigDecimal urbanMonth, BigDecimal ruralYear) {}

    private static final List<Step> STEPS = List.of(step("2024-12-01", 703, 6180), step("2023-01-01", 657, 5849),
            step("2021-01-01", 590, 5207), step("2019-01-01", 440, 3480), step("2018-01-01", 463, 3920));

    private ByHand() {}

    private static Step step(String from, int urbanMonth, int ruralYear) {
        return new Step(LocalDate.parse(from), BigDecimal.valueOf(urbanMonth), BigDecimal.valueOf(ruralYear));
    }

    static WhatIfPolicy.Outcome judge(HouseholdFacts home) {
        BigDecimal standard = standard(home);
        var counting = new ArrayList<HouseholdFacts.Member>();
        var names = new HashSet<String>();
        for (var member : home.members()) {
            if (member.relation().equals("本人") || member.livesTogether() && member.status().equals("正常")) {
                counting.add(member);
                names.add(member.id());
            }
        }
        BigDecimal income = income(home, names);
        BigDecimal limit = standard.multiply(BigDecimal.valueOf(counting.size()));
        var reasons = new ArrayList<String>();
        members(counting, reasons);
        if (income.compareTo(limit) >= 0) {
            reasons.add("I01");
        }
        assets(home, names, limit, reasons);
        return reasons.isEmpty()
                ? new WhatIfPolicy.Outcome(true, List.of(), amount(home, counting, standard, limit.subtract(income)), "")
                : new WhatIfPolicy.Outcome(false, List.copyOf(reasons), null, "");
    }

    private static BigDecimal standard(HouseholdFacts home) {
        for (Step step : STEPS) {
            if (!home.applicationDate().isBefore(step.from)) {
                return home.category().equals("城市") ? step.urbanMonth.multiply(TWELVE) : step.ruralYear;
            }
        }
        throw new IllegalArgumentException("no standard");
    }

    private static BigDecimal income(HouseholdFacts home, Set<String> names) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var item : home.incomes()) {
            if (names.contains(item.memberId()) && !EXEMPT.contains(item.kind())) {
                sum = sum.add(item.period().equals("月") ? item.amount().multiply(TWELVE) : item.amount());
            }
        }
        for (var obligor : home.obligors()) {
            if (!obligor.declaredIncapable()) {
                sum = sum.add(obligor.monthlySupport().multiply(TWELVE));
            }
        }
        return sum;
    }

    /** C01, then H01: reasons come in the order of their codes. */
    private static void members(List<HouseholdFacts.Member> counting, List<String> reasons) {
        boolean authorised = true;
        boolean here = true;
        for (var member : counting) {
            authorised &= member.authorised();
            here &= !member.relation().equals("本人") || member.hukouCounty().equals("431122");
        }
        if (!authorised) {
            reasons.add("C01");
        }
        if (!here) {
            reasons.add("H01");
        }
    }

    private static void assets(HouseholdFacts home, Set<String> names, BigDecimal limit, List<String> reasons) {
        long machines = 0;
        long houses = 0;
        long shops = 0;
        long built = 0;
        long shares = 0;
        BigDecimal money = BigDecimal.ZERO;
        for (var asset : home.assets()) {
            if (!names.contains(asset.memberId())) {
                continue;
            }
            String kind = asset.kind();
            if (kind.equals("金融资产")) {
                money = money.add(asset.amount());
            } else if (MACHINES.contains(kind)) {
                machines += asset.count();
            } else if (kind.equals("住房")) {
                houses += asset.count();
            } else if (kind.equals("商铺")) {
                shops += asset.count();
            } else if (kind.equals("一年内购建房")) {
                built += asset.count();
            } else if (kind.equals("企业出资")) {
                shares += asset.count();
            }
        }
        when(machines >= 1, "P01", reasons);
        when(houses >= 2, "P02", reasons);
        when(shops >= 1, "P03", reasons);
        when(built >= 1, "P04", reasons);
        when(shares >= 1, "P05", reasons);
        when(money.compareTo(limit.multiply(BigDecimal.valueOf(2))) > 0, "P06", reasons);
    }

    private static void when(boolean hit, String code, List<String> reasons) {
        if (hit) {
            reasons.add(code);
        }
    }

    private static BigDecimal amount(HouseholdFacts home, List<HouseholdFacts.Member> counting, BigDecimal standard, BigDecimal gap) {
        BigDecimal rates = BigDecimal.ZERO;
        for (var member : counting) {
            if (member.disability().equals("一级") || member.disability().equals("二级") || member.health().equals("重病")) {
                rates = rates.add(SEVERE);
            } else {
                int age = Period.between(member.birthDate(), home.applicationDate()).getYears();
                rates = age >= 70 || age < 18 ? rates.add(AGE) : rates;
            }
        }
        return gap.max(BigDecimal.ZERO).add(rates.multiply(standard)).divide(TWELVE, 2, RoundingMode.HALF_UP);
    }
}
