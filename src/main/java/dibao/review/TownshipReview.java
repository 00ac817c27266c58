package dibao.review;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.shared.CaseNo;
import dibao.shared.Money;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 乡镇审核 — 经办人 → 民政所负责人 → 乡镇人民政府, three persons, in this order (220号 art. 24, 25; R21, R26–R28). */
@Component
public class TownshipReview {

    /**
     * 经办人审核意见.
     *
     * @param amount    yuan a month; null takes the ruling's
     * @param departure reason where the opinion departs from the ruling or a result
     */
    public record Proposal(boolean qualified, @Nullable Money amount, String text, @Nullable String departure) {}

    public record Endorsement(boolean agreed, String text) {}

    public record Opinion(boolean agreed, String text) {}

    private final Archive archive;
    private final RulingDesk desk;
    private final Departures departures;
    private final RulingLetters letters;

    TownshipReview(Archive archive, RulingDesk desk, Departures departures, RulingLetters letters) {
        this.archive = archive;
        this.desk = desk;
        this.departures = departures;
        this.letters = letters;
    }

    /**
     * Lays the clerk's opinion beside a kept ruling.
     *
     * @return the sheet's number
     * @throws Refusal when the text lacks, an unreasoned departure is made, or the gate refuses
     */
    @Transactional
    public int propose(CaseNo caseNo, Proposal proposal, Officer officer) {
        Dossier dossier = archive.openFor(caseNo, Kind.TOWNSHIP_PROPOSAL, officer);
        Spoken.required("text", proposal.text(), "请填写审核意见");
        RulingDesk.Kept kept = desk.judge(dossier);
        Money amount = Spoken.amount(proposal.qualified(), proposal.amount(), kept.ruling());
        String departure = departures.recorded(dossier, Kind.TOWNSHIP_PROPOSAL,
                Departures.from(dossier, kept.ruling(), proposal.qualified(), amount), proposal.departure(), officer);
        return archive.lay(caseNo, new Finding.TownshipProposal(proposal.qualified(), amount, proposal.text().strip(),
                departure, kept.id(), proposal.qualified() ? List.of() : Spoken.codes(kept.ruling())), officer);
    }

    /** @throws Refusal when the proposer endorses, a refusal has no text, or the gate refuses */
    @Transactional
    public int endorse(CaseNo caseNo, Endorsement endorsement, Officer officer) {
        Dossier dossier = archive.openFor(caseNo, Kind.TOWNSHIP_ENDORSEMENT, officer);
        Spoken.requiredIf(!endorsement.agreed(), "text", endorsement.text(), "不同意的，请写明意见，以便经办人修改");
        Spoken.another(dossier, Kind.TOWNSHIP_PROPOSAL, officer);
        return archive.lay(caseNo, new Finding.TownshipEndorsement(endorsement.agreed(), Spoken.text(endorsement.text())),
                officer);
    }

    /**
     * Speaks in the name of the 乡镇人民政府; not qualified, the written reply is filed with it (R28).
     *
     * @throws Refusal when proposer or endorser opines, a refusal has no text, or the gate refuses
     */
    @Transactional
    public int opine(CaseNo caseNo, Opinion opinion, Officer officer) {
        Dossier dossier = archive.openFor(caseNo, Kind.TOWNSHIP_OPINION, officer);
        Spoken.requiredIf(!opinion.agreed(), "text", opinion.text(), "不同意的，请写明意见，以便经办人修改");
        Spoken.another(dossier, Kind.TOWNSHIP_PROPOSAL, officer);
        Spoken.another(dossier, Kind.TOWNSHIP_ENDORSEMENT, officer);
        var proposal = dossier.standing().valid(Finding.TownshipProposal.class);
        boolean qualified = proposal.map(Finding.TownshipProposal::qualified).orElse(false);
        Money amount = proposal.map(Finding.TownshipProposal::amount).orElse(null);
        String letter = proposal.filter(p -> opinion.agreed() && !p.qualified())
                .map(p -> reply(dossier, p, officer)).orElse(null);
        return archive.lay(caseNo, new Finding.TownshipOpinion(opinion.agreed(), qualified, amount,
                Spoken.text(opinion.text()), letter), officer);
    }

    private String reply(Dossier dossier, Finding.TownshipProposal proposal, Officer officer) {
        RulingDesk.Kept kept = desk.find(proposal.rulingId());
        return letters.townshipReply(new RulingLetters.Said(dossier, kept, proposal.text(), proposal.departure()), officer);
    }
}
