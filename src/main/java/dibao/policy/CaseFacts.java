package dibao.policy;

import dibao.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 一户的规则事实 — the household as the rules see it: over who counts, added up exactly; site checks need none. */
record CaseFacts(RuleFacts.@Nullable Household household, List<RuleFacts.Person> persons, List<RuleFacts.Asset> assets,
        List<RuleFacts.Obligor> obligors, RuleFacts.Signs signs) {

    static final String SELF = "本人";
    private static final String FINANCIAL = "金融资产";

    /** @throws Refusal when nobody is the applicant */
    static CaseFacts of(HouseholdFacts facts, Membership members, YearIncome income) {
        var counting = members.counting();
        var assets = assets(facts, counting);
        var household = new RuleFacts.Household(facts.category(), counting.size(), income.total(), financial(assets),
                applicant(facts).hukouCounty(), facts.township() == null ? "" : facts.township());
        return new CaseFacts(household, persons(counting, facts.applicationDate()), assets, obligors(facts), signs(facts));
    }

    /** Everybody named, whether he counts or not: all that members.xlsx sees. */
    static CaseFacts everybody(HouseholdFacts facts) {
        return new CaseFacts(null, persons(facts.members(), facts.applicationDate()), List.of(), List.of(),
                new RuleFacts.Signs(false, false, false));
    }

    /** The same with these persons alone. */
    CaseFacts only(List<RuleFacts.Person> some) {
        return new CaseFacts(household, List.copyOf(some), assets, obligors, signs);
    }

    private static List<RuleFacts.Person> persons(List<HouseholdFacts.Member> members, LocalDate applied) {
        var persons = new ArrayList<RuleFacts.Person>(members.size());
        for (HouseholdFacts.Member m : members) {
            persons.add(new RuleFacts.Person(m.id(), m.relation(), age(m.birthDate(), applied), m.health(), m.disability(),
                    m.labour(), m.authorised(), m.hukouCounty(), m.status(), m.livesTogether()));
        }
        return persons;
    }

    private static HouseholdFacts.Member applicant(HouseholdFacts facts) {
        for (HouseholdFacts.Member member : facts.members()) {
            if (member.relation().equals(SELF)) {
                return member;
            }
        }
        throw Refusal.of("members", "家庭成员中没有申请人本人，请补录");
    }

    /** Completed years; who is born on 29 February completes the year on 1 March of a common year. */
    private static int age(LocalDate born, LocalDate on) {
        return Period.between(born, on).getYears();
    }

    /** Rows of one kind are added up; 金融资产 is judged by amount alone, every other kind by number alone. */
    private static List<RuleFacts.Asset> assets(HouseholdFacts facts, List<HouseholdFacts.Member> counting) {
        if (facts.assets().isEmpty()) {
            return List.of();
        }
        var owners = counting.stream().map(HouseholdFacts.Member::id).toList();
        Map<String, RuleFacts.Asset> byKind = new LinkedHashMap<>();
        for (HouseholdFacts.Asset asset : facts.assets()) {
            if (owners.contains(asset.memberId())) {
                byKind.merge(asset.kind(), new RuleFacts.Asset(asset.kind(), asset.count(), asset.amount()), CaseFacts::sum);
            }
        }
        var present = new ArrayList<>(byKind.values());
        present.removeIf(a -> a.kind().equals(FINANCIAL) ? a.amount().signum() <= 0 : a.count() <= 0);
        return present;
    }

    private static RuleFacts.Asset sum(RuleFacts.Asset one, RuleFacts.Asset other) {
        return new RuleFacts.Asset(one.kind(), Math.addExact(one.count(), other.count()), one.amount().add(other.amount()));
    }

    private static BigDecimal financial(List<RuleFacts.Asset> assets) {
        for (RuleFacts.Asset asset : assets) {
            if (asset.kind().equals(FINANCIAL)) {
                return asset.amount();
            }
        }
        return BigDecimal.ZERO;
    }

    static List<RuleFacts.Obligor> obligors(HouseholdFacts facts) {
        return facts.obligors().stream()
                .map(o -> new RuleFacts.Obligor(o.declaredIncapable(), o.monthlySupport())).toList();
    }

    static RuleFacts.Signs signs(HouseholdFacts facts) {
        var signs = facts.signs();
        return new RuleFacts.Signs(signs.redForm(), signs.complaint(), signs.doubtful());
    }
}
