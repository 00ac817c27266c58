package dibao.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** 假设 — a household with one fact otherwise; what says the same thing twice stays in step. */
final class Supposed {

    private static final String FINANCIAL = "金融资产";

    private Supposed() {}

    /** @param key member's id, kind of property or number of the obligor from 1; empty for the household */
    record Change(FactKind kind, String key, String field, Object value) {

        boolean same(Change other) {
            return kind == other.kind && key.equals(other.key) && field.equals(other.field);
        }
    }

    static CaseFacts with(CaseFacts facts, Change change) {
        return switch (change.kind()) {
            case 家庭 -> household(facts, change);
            case 成员 -> person(facts, change);
            case 财产 -> asset(facts, change);
            case 义务人 -> obligor(facts, change);
            case 情形 -> new CaseFacts(facts.household(), facts.persons(), facts.assets(), facts.obligors(),
                    (RuleFacts.Signs) changed(change, facts.signs()));
        };
    }

    private static Record changed(Change change, Record fact) {
        return change.kind().with(fact, change.field(), change.value());
    }

    private static CaseFacts household(CaseFacts facts, Change change) {
        var household = (RuleFacts.Household) changed(change, facts.household());
        var persons = each(facts.persons(), p -> p.relation().equals(CaseFacts.SELF)
                ? (RuleFacts.Person) FactKind.成员.with(p, "hukou", household.applicantHukou()) : p);
        var assets = new ArrayList<>(facts.assets());
        if (change.field().equals("financialAssets")) {
            assets.removeIf(a -> a.kind().equals(FINANCIAL));
            if (household.financialAssets().signum() > 0) {
                assets.add(new RuleFacts.Asset(FINANCIAL, 1, household.financialAssets()));
            }
        }
        return new CaseFacts(household, persons, List.copyOf(assets), facts.obligors(), facts.signs());
    }

    private static CaseFacts person(CaseFacts facts, Change change) {
        var persons = each(facts.persons(), p -> p.id().equals(change.key()) ? (RuleFacts.Person) changed(change, p) : p);
        String hukou = persons.stream().filter(p -> p.relation().equals(CaseFacts.SELF)).findFirst()
                .map(RuleFacts.Person::hukou).orElse(facts.household().applicantHukou());
        return new CaseFacts((RuleFacts.Household) FactKind.家庭.with(facts.household(), "applicantHukou", hukou), persons,
                facts.assets(), facts.obligors(), facts.signs());
    }

    private static CaseFacts asset(CaseFacts facts, Change change) {
        var assets = each(facts.assets(), a -> a.kind().equals(change.key()) ? (RuleFacts.Asset) changed(change, a) : a)
                .stream().filter(a -> a.kind().equals(FINANCIAL) ? a.amount().signum() > 0 : a.count() > 0).toList();
        BigDecimal financial = assets.stream().filter(a -> a.kind().equals(FINANCIAL)).map(RuleFacts.Asset::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CaseFacts((RuleFacts.Household) FactKind.家庭.with(facts.household(), "financialAssets", financial),
                facts.persons(), assets, facts.obligors(), facts.signs());
    }

    /** What an obligor pays is part of the year's income, unless incapacity was declared. */
    private static CaseFacts obligor(CaseFacts facts, Change change) {
        var obligors = new ArrayList<>(facts.obligors());
        int at = Integer.parseInt(change.key()) - 1;
        BigDecimal before = paid(obligors.get(at));
        obligors.set(at, (RuleFacts.Obligor) changed(change, obligors.get(at)));
        if (facts.household() == null) {
            return new CaseFacts(null, facts.persons(), facts.assets(), List.copyOf(obligors), facts.signs());
        }
        BigDecimal income = facts.household().yearIncome().subtract(before).add(paid(obligors.get(at)));
        return new CaseFacts((RuleFacts.Household) FactKind.家庭.with(facts.household(), "yearIncome", income),
                facts.persons(), facts.assets(), List.copyOf(obligors), facts.signs());
    }

    private static BigDecimal paid(RuleFacts.Obligor obligor) {
        return obligor.incapable() ? BigDecimal.ZERO : obligor.monthlySupport().multiply(YearIncome.MONTHS);
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }
}
