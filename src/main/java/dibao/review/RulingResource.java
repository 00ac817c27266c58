package dibao.review;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.policy.Ruling;
import dibao.policy.Why;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rules would say of a dossier today, for the forms. */
@RestController
class RulingResource {

    /**
     * @param contradictions where comparison, appraisal or visit disagree with the survey's snapshot (R26)
     * @param explanation    in short; the whole of it at {@code …/explanation}
     */
    record Preview(String caseNo, String releaseId, boolean qualified, List<Ruling.Reason> reasons, @Nullable BigDecimal amount,
            @Nullable BigDecimal base, List<Ruling.Trigger> triggers, List<String> arithmetic, List<Ruling.Line> hits,
            List<Ruling.Line> misses, @Nullable String manual, List<String> contradictions, Brief explanation) {

        static Preview of(CaseNo caseNo, Ruling r, List<String> contradictions, Why why) {
            return new Preview(caseNo.value(), r.releaseId(), r.qualified(), r.reasons(), r.amount(), r.base(), r.triggers(),
                    r.arithmetic(), r.hits(), r.misses(), r.manual(), contradictions, Brief.of(why));
        }
    }

    /** @param same the kept facts judged again by the same release decide the same; false also when they cannot be judged */
    record Replayed(long id, CaseNo caseNo, Ruling ruling, boolean same) {}

    private final Archive archive;
    private final RulingDesk desk;
    private final ExplanationDesk explanations;

    RulingResource(Archive archive, RulingDesk desk, ExplanationDesk explanations) {
        this.archive = archive;
        this.desk = desk;
        this.explanations = explanations;
    }

    @GetMapping("/api/cases/{caseNo}/ruling")
    Preview preview(@PathVariable String caseNo, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Dossier dossier = archive.open(new CaseNo(caseNo), officer);
        return Preview.of(dossier.caseNo(), desk.preview(dossier), Contradictions.in(dossier), explanations.preview(dossier));
    }

    /** The tree of what was decided, before that of the dossier as it stands; or of one ruling of the case. */
    @GetMapping("/api/cases/{caseNo}/explanation")
    ExplanationDesk.Explained explanation(@PathVariable String caseNo, @RequestParam(required = false) @Nullable Long ruling,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Dossier dossier = archive.open(new CaseNo(caseNo), officer);
        return ruling == null ? explanations.current(dossier) : explanations.of(dossier, ruling);
    }

    /** Replays every ruling a case ever got. */
    @GetMapping("/api/cases/{caseNo}/rulings")
    List<Replayed> replay(@PathVariable String caseNo, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return desk.of(archive.open(new CaseNo(caseNo), officer).caseNo()).stream().map(id -> {
            RulingDesk.Kept kept = desk.find(id);
            return new Replayed(id, kept.caseNo(), kept.ruling(), desk.same(kept));
        }).toList();
    }
}
