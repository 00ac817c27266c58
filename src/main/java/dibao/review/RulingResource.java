package dibao.review;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.policy.Ruling;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the rules would say of a dossier today, for the forms. */
@RestController
class RulingResource {

    /** @param contradictions where comparison, appraisal or visit disagree with the survey's snapshot (R26) */
    record Preview(String releaseId, boolean qualified, List<Ruling.Reason> reasons, @Nullable BigDecimal amount,
            @Nullable BigDecimal base, List<Ruling.Trigger> triggers, List<String> arithmetic, List<Ruling.Line> hits,
            List<Ruling.Line> misses, @Nullable String manual, List<String> contradictions) {

        static Preview of(Ruling r, List<String> contradictions) {
            return new Preview(r.releaseId(), r.qualified(), r.reasons(), r.amount(), r.base(), r.triggers(),
                    r.arithmetic(), r.hits(), r.misses(), r.manual(), contradictions);
        }
    }

    /** @param same the kept facts judged again by the same release give the kept ruling */
    record Replayed(long id, CaseNo caseNo, Ruling ruling, boolean same) {}

    private final Archive archive;
    private final RulingDesk desk;

    RulingResource(Archive archive, RulingDesk desk) {
        this.archive = archive;
        this.desk = desk;
    }

    @GetMapping("/api/cases/{caseNo}/ruling")
    Preview preview(@PathVariable String caseNo, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Dossier dossier = archive.open(new CaseNo(caseNo), officer);
        return Preview.of(desk.preview(dossier), Contradictions.in(dossier));
    }

    /** Replays every ruling a case ever got. */
    @GetMapping("/api/cases/{caseNo}/rulings")
    List<Replayed> replay(@PathVariable String caseNo, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return desk.of(archive.open(new CaseNo(caseNo), officer).caseNo()).stream().map(id -> {
            RulingDesk.Kept kept = desk.find(id);
            return new Replayed(id, kept.caseNo(), kept.ruling(), desk.replay(id).equals(kept.ruling()));
        }).toList();
    }
}
