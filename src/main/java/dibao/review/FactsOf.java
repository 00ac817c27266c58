package dibao.review;

import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.household.Circumstances;
import dibao.household.Circumstances.Member;
import dibao.policy.HouseholdFacts;
import dibao.policy.HouseholdFacts.Signs;
import dibao.policy.Translation;
import dibao.shared.CountyClock;
import dibao.shared.IdCardNumber;
import dibao.shared.SignsLookup;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 认定事实 — the dossier in the words of the regulation: the survey's snapshot, and what its sheets say for a site check. */
@Component
class FactsOf implements Translation<Dossier> {

    private final CountyClock clock;
    private final SignsLookup lookup;

    FactsOf(CountyClock clock, ObjectProvider<SignsLookup> lookup) {
        this.clock = clock;
        this.lookup = lookup.getIfAvailable(() -> (people, on) -> SignsLookup.Known.NOTHING);
    }

    @Override
    public HouseholdFacts facts(Dossier dossier) {
        Circumstances home = dossier.circumstances();
        return of(home, dossier.acceptedOn(), new Signs(
                dossier.standing().valid(Finding.Relatives.class).map(Finding.Relatives::redForm).orElse(false),
                complaint(home), doubtful(dossier)));
    }

    private boolean complaint(Circumstances home) {
        return lookup.of(home.members().stream().map(Member::idCard).toList(), clock.today()).complaint();
    }

    /** T04: an officer's mark, a disputed appraisal, an objection, a 疑似 hit, an opinion that departs (220号 art. 26). */
    private static boolean doubtful(Dossier dossier) {
        var standing = dossier.standing();
        return standing.valid(Finding.Survey.class).map(Finding.Survey::doubtful).orElse(false)
                || standing.valid(Finding.Appraisal.class).map(a -> a.conclusion().equals("有争议")).orElse(false)
                || standing.valid(Finding.TownshipProposal.class).map(p -> p.departure() != null).orElse(false)
                || dossier.sheets().stream().map(Dossier.LaidSheet::finding).anyMatch(FactsOf::castsDoubt);
    }

    private static boolean castsDoubt(Finding finding) {
        return finding instanceof Finding.Notice notice && notice.objected()
                || finding instanceof Finding.Precheck precheck && !precheck.suspicions().isEmpty();
    }

    /** @param judgedOn 受理日期; a trial: the clock's day */
    static HouseholdFacts of(Circumstances home, LocalDate judgedOn, Signs signs) {
        Map<IdCardNumber, String> ids = memberIds(home);
        return new HouseholdFacts(home.category(), home.applicationDate(), judgedOn,
                home.members().stream().map(m -> member(ids.get(m.idCard()), m)).toList(),
                home.incomes().stream().map(i -> new HouseholdFacts.Income(idOf(ids, i.idCard()), i.kind(),
                        i.amount().yuan(), i.period())).toList(),
                home.assets().stream().map(a -> new HouseholdFacts.Asset(idOf(ids, a.idCard()), a.kind(), a.count(),
                        a.amount().yuan())).toList(),
                home.obligors().stream().map(o -> new HouseholdFacts.Obligor(o.declaredIncapable(),
                        o.monthlySupport().yuan())).toList(), signs, home.townshipCode());
    }

    private static HouseholdFacts.Member member(String id, Member m) {
        return new HouseholdFacts.Member(id, m.relation(), m.idCard().birthDate(), m.health(), m.disability(),
                m.labour(), m.authorised(), m.hukouCounty(), m.status(), m.livesTogether());
    }

    /** Names, made unique: a stored ruling is readable and holds no ID number. */
    private static Map<IdCardNumber, String> memberIds(Circumstances home) {
        var ids = new LinkedHashMap<IdCardNumber, String>();
        var namesakes = new HashMap<String, Integer>();
        home.members().forEach(m -> {
            int same = namesakes.merge(m.name(), 1, Integer::sum);
            ids.put(m.idCard(), same == 1 ? m.name() : m.name() + "（" + same + "）");
        });
        return ids;
    }

    private static String idOf(Map<IdCardNumber, String> ids, IdCardNumber person) {
        return ids.getOrDefault(person, "非成员");
    }
}
