package dibao.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Does to a household what an explanation says must be different, in the papers themselves and not in what rules see of them. */
final class Otherwise {

    private Otherwise() {}

    static HouseholdFacts with(HouseholdFacts facts, List<Why.Step> steps) {
        HouseholdFacts changed = facts;
        for (Why.Step step : steps) {
            changed = with(changed, step);
        }
        return changed;
    }

    private static HouseholdFacts with(HouseholdFacts f, Why.Step step) {
        var members = new ArrayList<>(f.members());
        var incomes = new ArrayList<>(f.incomes());
        var assets = new ArrayList<>(f.assets());
        var obligors = new ArrayList<>(f.obligors());
        String self = members.stream().filter(m -> m.relation().equals("本人")).findFirst().orElseThrow().id();
        switch (step.kind() + "." + step.field()) {
            case "家庭.yearIncome" -> {
                incomes.clear();
                obligors.clear();
                incomes.add(new HouseholdFacts.Income(self, "工资性收入", new BigDecimal(step.target()), "年"));
            }
            case "家庭.financialAssets" -> {
                assets.removeIf(a -> a.kind().equals("金融资产"));
                assets.add(new HouseholdFacts.Asset(self, "金融资产", 1, new BigDecimal(step.target())));
            }
            case "家庭.applicantHukou" -> members.replaceAll(m -> m.id().equals(self) ? member(m, m.authorised(), step.target()) : m);
            case "成员.authorised" -> members.replaceAll(m -> m.id().equals(step.key())
                    ? member(m, step.target().equals("是"), m.hukouCounty()) : m);
            case "财产.count" -> {
                Set<String> owners = f.members().stream().filter(m -> m.relation().equals("本人") || m.livesTogether() && m.status().equals("正常"))
                        .map(HouseholdFacts.Member::id).collect(Collectors.toSet());
                assets.removeIf(a -> a.kind().equals(step.key()) && owners.contains(a.memberId()));
                assets.add(new HouseholdFacts.Asset(self, step.key(), Long.parseLong(step.target()), BigDecimal.ZERO));
            }
            default -> throw new IllegalArgumentException("no household of a test differs in " + step.field());
        }
        return new HouseholdFacts(f.category(), f.applicationDate(), f.judgedOn(), members, incomes, assets, obligors, f.signs());
    }

    private static HouseholdFacts.Member member(HouseholdFacts.Member m, boolean authorised, String hukou) {
        return new HouseholdFacts.Member(m.id(), m.relation(), m.birthDate(), m.health(), m.disability(), m.labour(),
                authorised, hukou, m.status(), m.livesTogether());
    }
}
