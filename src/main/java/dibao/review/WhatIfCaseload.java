package dibao.review;

import dibao.casefile.Archive;
import dibao.casefile.CaseIndex;
import dibao.casefile.CaseIndex.Cover;
import dibao.casefile.Dossier;
import dibao.casefile.IntakeHousehold;
import dibao.casefile.IntakeWorkbook;
import dibao.household.Circumstances;
import dibao.policy.HouseholdFacts;
import dibao.policy.HouseholdFacts.Signs;
import dibao.policy.Translation;
import dibao.shared.CaseNo;
import dibao.shared.EntitledHouseholds;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * 测算对象 — every entitled household as if re-examined on the day, every running case as it stands; or an uploaded set.
 * Read in portions, so that a county fits in memory.
 */
@Component
class WhatIfCaseload {

    /** Portions of covers, entitled ones first. */
    record Plan(List<Cover> entitled, List<Cover> running) {
        int size() {
            return entitled.size() + running.size();
        }
    }

    private static final int PORTION = 500;

    private final CaseIndex index;
    private final Archive archive;
    private final RulingDesk rulings;
    private final Translation<Dossier> translation;
    private final EntitledHouseholds entitled;
    private final IntakeWorkbook intake;

    WhatIfCaseload(CaseIndex index, Archive archive, RulingDesk rulings, Translation<Dossier> translation,
            EntitledHouseholds entitled, IntakeWorkbook intake) {
        this.index = index;
        this.archive = archive;
        this.rulings = rulings;
        this.translation = translation;
        this.entitled = entitled;
        this.intake = intake;
    }

    /** Who was approved this month is paid from the next: neither running nor paid yet, and not to be forgotten. */
    Plan plan() {
        Set<CaseNo> paid = entitled.granted().keySet();
        var entitledOnes = new ArrayList<Cover>();
        var running = new ArrayList<Cover>();
        index.all().forEach(cover -> {
            if (paid.contains(cover.caseNo())) {
                entitledOnes.add(cover);
            } else if (cover.label().startsWith("办理中") || cover.label().equals("初审不符合条件")) {
                running.add(cover);
            }
        });
        return new Plan(entitledOnes, running);
    }

    void each(Plan plan, LocalDate asOf, Consumer<WhatIfHousehold> taker) {
        for (int from = 0; from < plan.entitled().size(); from += PORTION) {
            List<Cover> portion = plan.entitled().subList(from, Math.min(from + PORTION, plan.entitled().size()));
            Map<CaseNo, HouseholdFacts> known = rulings.lastFacts(portion.stream().map(Cover::caseNo).toList());
            portion.forEach(cover -> taker.accept(entitled(cover, known.get(cover.caseNo()), asOf)));
        }
        plan.running().forEach(cover -> taker.accept(running(cover)));
    }

    private WhatIfHousehold entitled(Cover cover, HouseholdFacts last, LocalDate asOf) {
        try {
            HouseholdFacts facts = last != null ? last : translation.facts(archive.open(cover.caseNo()));
            return of(cover, WhatIfHousehold.ENTITLED, null, facts.reexamined(asOf), "");
        } catch (Refusal refusal) {
            return of(cover, WhatIfHousehold.ENTITLED, null, null, refusal.getMessage());
        }
    }

    private WhatIfHousehold running(Cover cover) {
        try {
            return of(cover, WhatIfHousehold.RUNNING, cover.acceptedOn(), translation.facts(archive.open(cover.caseNo())), "");
        } catch (Refusal refusal) {
            return of(cover, WhatIfHousehold.RUNNING, cover.acceptedOn(), null, refusal.getMessage());
        }
    }

    private static WhatIfHousehold of(Cover cover, String part, LocalDate accepted, HouseholdFacts facts, String fault) {
        return new WhatIfHousehold(cover.caseNo().value(), cover.township(), cover.applicantName(), part, accepted, facts, fault);
    }

    /** @throws Refusal one sentence, when the whole file cannot be read */
    List<WhatIfHousehold> uploaded(byte[] file, LocalDate asOf) {
        return intake.read(file, LocalDate.MAX).households().stream().map(home -> uploaded(home, asOf)).toList();
    }

    private static WhatIfHousehold uploaded(IntakeHousehold household, LocalDate asOf) {
        Circumstances home = household.circumstances();
        return home == null
                ? new WhatIfHousehold(household.key(), "", "", WhatIfHousehold.UPLOADED, null, null, household.faultText())
                : new WhatIfHousehold(household.key(), home.townshipCode(), home.applicantName(), WhatIfHousehold.UPLOADED,
                        null, FactsOf.of(home, asOf, Signs.NONE).reexamined(asOf), "");
    }
}
