package dibao.declaration;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.Finding.Relatives.Link;
import dibao.household.Circumstances.Member;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.IdCardNumber;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 近亲属登记簿 — finds who in a household is, or is related to, those whose cases the county must see itself (红表). */
@Component
public class RelativeRegister {

    private static final String SELF = "本人";

    private final Archive archive;
    private final OfficialRegister register;
    private final LegalTerms terms;
    private final CountyClock clock;

    RelativeRegister(Archive archive, OfficialRegister register, LegalTerms terms, CountyClock clock) {
        this.archive = archive;
        this.register = register;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Lays the sheet of relatives, declared and matched (220号 art. 14), of everybody declared or seen; does nothing if
     * the standing one says the same.
     */
    @Transactional
    public void match(CaseNo caseNo) {
        Dossier dossier = archive.open(caseNo);
        List<String> groups = groups(dossier.acceptedOn());
        var links = Stream.concat(declared(dossier, groups), matched(dossier, groups)).toList();
        if (dossier.standing().valid(Finding.Relatives.class).map(Finding.Relatives::links).filter(links::equals).isEmpty()) {
            archive.lay(caseNo, new Finding.Relatives(links), Officer.SYSTEM);
        }
    }

    /** Whether any of these people stands in the register or is a registered relative (T01), by exact ID, by today's scope. */
    @Transactional(readOnly = true)
    public boolean redForm(List<IdCardNumber> people) {
        return redForm(people, clock.today());
    }

    /** The same by the scope of another day. */
    @Transactional(readOnly = true)
    public boolean redForm(List<IdCardNumber> people, LocalDate on) {
        return !register.matches(people, groups(on)).isEmpty();
    }

    private List<String> groups(LocalDate on) {
        return List.of(terms.text("relatives.filed-groups", on).split("、"));
    }

    /** A kind the register has no word for stays in: a declaration is never argued away. */
    private Stream<Link> declared(Dossier dossier, List<String> groups) {
        var names = names(dossier);
        return dossier.latest(Finding.Application.class).stream().flatMap(a -> a.kin().stream())
                .filter(k -> Groups.of(k.officialKind()).map(groups::contains).orElse(true))
                .map(k -> {
                    String kind = Groups.of(k.officialKind()).orElse(k.officialKind());
                    return new Link(names.getOrDefault(k.memberId(), ""), k.memberId(), k.officialName(), k.officialId(),
                            register.login(k.officialId(), k.officialName(), kind).orElse(null), kind, k.relation(), "申报");
                });
    }

    private Stream<Link> matched(Dossier dossier, List<String> groups) {
        var names = names(dossier);
        return register.matches(names.keySet(), groups).stream().map(m -> new Link(names.get(m.person()), m.person(),
                m.officialName(), m.officialId(), m.login(), m.kind(),
                m.relation() == null ? SELF : m.relation().inverse().name(), "比对"));
    }

    private static Map<IdCardNumber, String> names(Dossier dossier) {
        return Stream.concat(dossier.declared().members().stream(), dossier.circumstances().members().stream()).collect(Collectors.toMap(Member::idCard, Member::name, (a, b) -> a));
    }
}
