package dibao.casefile;

import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.FaultList;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 变更与终止 — what a household tells the window while its case is under way. */
@Component
public class TurnDesk {

    /** @param what one of {@link Turn.HouseholdChange#WHATS} @param on the day it happened @param proofIds certificates */
    public record Change(@Nullable LocalDate on, @Nullable String what, @Nullable String text, List<String> proofIds) {
        public Change {
            proofIds = proofIds == null ? List.of() : List.copyOf(proofIds);
        }
    }

    /** @param ground one of {@link Turn.Closure#GROUNDS} @param proofIds the signed statement, the certificate */
    public record Ending(@Nullable LocalDate on, @Nullable String ground, @Nullable String text, List<String> proofIds) {
        public Ending {
            proofIds = proofIds == null ? List.of() : List.copyOf(proofIds);
        }
    }

    private final Archive archive;
    private final Attachments attachments;
    private final CountyClock clock;

    TurnDesk(Archive archive, Attachments attachments, CountyClock clock) {
        this.archive = archive;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * 家庭情况变更: what was surveyed, appraised and posted no longer holds; the case goes back to the survey.
     *
     * @return the sheet's number
     * @throws Refusal naming every faulty field, or of the gate
     */
    @Transactional
    public int change(CaseNo caseNo, Change change, Officer officer) {
        Dossier dossier = archive.openFor(caseNo, Kind.HOUSEHOLD_CHANGE, officer);
        var faults = new FaultList().when(!Turn.HouseholdChange.WHATS.contains(said(change.what())), "what",
                "变更事项应为：" + String.join("、", Turn.HouseholdChange.WHATS))
                .day("on", "变更日期", change.on(), FaultList.Span.since("申请日期",
                        dossier.declared().applicationDate().minusYears(1), clock.today()));
        prove(faults.text("text", "变更情况", change.text()), change.proofIds(), officer);
        return archive.lay(caseNo, new Turn.HouseholdChange(change.on(), said(change.what()), said(change.text()),
                change.proofIds()), officer);
    }

    /**
     * 终止办理: the road ends without a decision; who remains in need may apply anew.
     *
     * @return the sheet's number
     * @throws Refusal naming every faulty field, or of the gate
     */
    @Transactional
    public int close(CaseNo caseNo, Ending ending, Officer officer) {
        Dossier dossier = archive.openFor(caseNo, Kind.CLOSURE, officer);
        var faults = new FaultList().when(!Turn.Closure.GROUNDS.contains(said(ending.ground())), "ground",
                "终止原因应为：" + String.join("、", Turn.Closure.GROUNDS))
                .day("on", "日期", ending.on(), FaultList.Span.since("申请日期",
                        dossier.declared().applicationDate(), clock.today()));
        prove(faults.text("text", "情况说明", ending.text()), ending.proofIds(), officer);
        return archive.lay(caseNo, new Turn.Closure(ending.on(), said(ending.ground()), said(ending.text()),
                ending.proofIds()), officer);
    }

    private void prove(FaultList faults, List<String> proofIds, Officer officer) {
        List<String> unknown = attachments.unknown(proofIds, officer);
        faults.when(proofIds.isEmpty(), "proofIds", "请上传证明材料（本人签字的书面材料、死亡或户籍证明等）")
                .when(!unknown.isEmpty(), "proofIds", "附件 %s 未上传或无权使用，请重新上传".formatted(String.join("、", unknown)))
                .refuse();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
