package dibao.review;

import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.policy.EligibilityPolicy;
import dibao.policy.HouseholdFacts;
import dibao.policy.Papers;
import dibao.policy.Translation;
import dibao.policy.Why;
import dibao.shared.CountyClock;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 说明台 — the tree of a ruling with the sheets it rests on: of what was decided, of any ruling kept, or of the dossier as it stands. */
@Component
class ExplanationDesk {

    /**
     * @param rulingId null: nothing was decided yet, the dossier as it stands was judged
     * @param basis    what is explained, one sentence
     */
    record Explained(String caseNo, @Nullable Long rulingId, String basis, Why why) {}

    /** A ruling kept. @param sheet number of the sheet that rests on it @param label that sheet's kind */
    record Basis(long rulingId, int sheet, String label, LocalDate on) {}

    private final EligibilityPolicy policy;
    private final Translation<Dossier> translation;
    private final RulingDesk rulings;

    ExplanationDesk(EligibilityPolicy policy, Translation<Dossier> translation, RulingDesk rulings) {
        this.policy = policy;
        this.translation = translation;
        this.rulings = rulings;
    }

    /** Of the decision, or of the township's refusal; before them of the dossier. @throws Refusal when it cannot be judged */
    Explained current(Dossier dossier) {
        return decided(dossier).flatMap(id -> bases(dossier).stream().filter(b -> b.rulingId() == id).findFirst())
                .map(basis -> kept(dossier, basis)).orElseGet(() -> trial(dossier));
    }

    /** Of the dossier as it stands, whatever was decided. @throws Refusal when it cannot be judged */
    Explained trial(Dossier dossier) {
        return new Explained(dossier.caseNo().value(), null, "按目前案卷试判，不是决定", preview(dossier));
    }

    Why preview(Dossier dossier) {
        return policy.explain(translation.facts(dossier), new DossierPapers(dossier));
    }

    /** @throws Refusal when this case has no such ruling */
    Explained of(Dossier dossier, long rulingId) {
        return bases(dossier).stream().filter(b -> b.rulingId() == rulingId).findFirst().map(basis -> kept(dossier, basis))
                .orElseThrow(() -> Refusal.of("ruling", "本案没有编号为 " + rulingId + " 的裁定"));
    }

    /** Every ruling a sheet of this case rests on, oldest first. */
    List<Basis> bases(Dossier dossier) {
        List<Long> own = rulings.of(dossier.caseNo());
        return dossier.sheets().stream().flatMap(laid -> rulingOf(laid.finding()).filter(own::contains).map(id ->
                new Basis(id, laid.number(), laid.kind().label(), LocalDate.ofInstant(laid.recordedAt(), CountyClock.ZONE))).stream())
                .toList();
    }

    /** By the kept facts and release; evidence is what lay in the dossier then. */
    private Explained kept(Dossier dossier, Basis basis) {
        RulingDesk.Kept kept = rulings.find(basis.rulingId());
        var then = new Dossier(dossier.caseNo(), dossier.township(), dossier.village(), dossier.category(),
                dossier.applicantName(), dossier.edition(), dossier.acceptedOn(), dossier.householdId(),
                dossier.sheets().stream().filter(laid -> laid.number() < basis.sheet()).toList(), dossier.members());
        return new Explained(dossier.caseNo().value(), basis.rulingId(), "第 %d 号材料「%s」（%s）所依据的裁定"
                .formatted(basis.sheet(), basis.label(), basis.on()), why(kept, new DossierPapers(then)));
    }

    /** Without the dossier, as a letter needs it. */
    Why why(RulingDesk.Kept kept) {
        return why(kept, Papers.NONE);
    }

    private Why why(RulingDesk.Kept kept, Papers papers) {
        HouseholdFacts facts = kept.facts();
        return policy.explain(facts, kept.ruling().releaseId(), papers);
    }

    private static Optional<Long> decided(Dossier dossier) {
        var standing = dossier.standing();
        return standing.valid(Finding.Decision.class).map(Finding.Decision::rulingId)
                .or(() -> standing.valid(Finding.TownshipOpinion.class).filter(o -> o.agreed() && !o.qualified())
                        .flatMap(o -> standing.valid(Finding.TownshipProposal.class)).map(Finding.TownshipProposal::rulingId));
    }

    private static Optional<Long> rulingOf(Finding finding) {
        return finding.as(Finding.Decision.class).map(Finding.Decision::rulingId)
                .or(() -> finding.as(Finding.CountyOpinion.class).map(Finding.CountyOpinion::rulingId))
                .or(() -> finding.as(Finding.TownshipProposal.class).map(Finding.TownshipProposal::rulingId));
    }
}
