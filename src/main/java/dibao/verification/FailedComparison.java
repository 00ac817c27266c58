package dibao.verification;

import dibao.casefile.Archive;
import dibao.casefile.Attachments;
import dibao.casefile.Dossier;
import dibao.casefile.Kind;
import dibao.casefile.Turn;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.FaultList;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.WorkCalendar.Deadline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 核对不符合条件 — the household is told in writing, may object with evidence, and is compared again (220号 art. 20). */
@Component
public class FailedComparison {

    /** 核对结果告知, as a form fills it in. */
    public record Telling(@Nullable LocalDate toldOn, @Nullable String reasons) {}

    /** 申请人的答复. @param answer one of {@link #ANSWERS} @param proofIds evidence against the result */
    public record Reply(@Nullable LocalDate on, @Nullable String answer, @Nullable String text, List<String> proofIds) {
        public Reply {
            proofIds = proofIds == null ? List.of() : List.copyOf(proofIds);
        }
    }

    public static final List<String> ANSWERS = List.of(Turn.VerificationReply.OBJECTED, Turn.VerificationReply.ACCEPTED,
            Turn.VerificationReply.LAPSED);

    private final Archive archive;
    private final Attachments attachments;
    private final LegalTerms terms;
    private final CountyClock clock;

    FailedComparison(Archive archive, Attachments attachments, LegalTerms terms, CountyClock clock) {
        this.archive = archive;
        this.attachments = attachments;
        this.terms = terms;
        this.clock = clock;
    }

    /** @return the sheet's number @throws dibao.shared.Refusal naming every faulty field */
    @Transactional
    public int tell(CaseNo caseNo, Telling telling, Officer officer) {
        Dossier dossier = archive.openFor(caseNo, Kind.VERIFICATION_NOTICE, officer);
        new FaultList().day("toldOn", "告知日期", telling.toldOn(),
                FaultList.Span.since("核对日期", dossier.standing().valid(dibao.casefile.Finding.Verification.class)
                        .orElseThrow().comparedOn(), clock.today()))
                .text("reasons", "不符合条件的理由", telling.reasons()).refuse();
        return archive.lay(caseNo, new Turn.VerificationNotice(telling.toldOn(), telling.reasons().strip()), officer);
    }

    /**
     * Keeps the household's answer; silence counts only once its term has run.
     *
     * @return the sheet's number
     * @throws dibao.shared.Refusal naming every faulty field
     */
    @Transactional
    public int hear(CaseNo caseNo, Reply reply, Officer officer) {
        Dossier dossier = archive.openFor(caseNo, Kind.VERIFICATION_REPLY, officer);
        var notice = dossier.standing().valid(Turn.VerificationNotice.class).orElseThrow();
        boolean objected = Turn.VerificationReply.OBJECTED.equals(reply.answer());
        var faults = new FaultList()
                .day("on", "答复日期", reply.on(), FaultList.Span.since("告知日期", notice.toldOn(), clock.today()))
                .when(!ANSWERS.contains(reply.answer() == null ? "" : reply.answer()), "answer",
                        "申请人的答复应为：" + String.join("、", ANSWERS));
        if (Turn.VerificationReply.LAPSED.equals(reply.answer())) {
            Deadline due = terms.due("clock.verification-reply", notice.toldOn());
            faults.when(reply.on() != null && !reply.on().isAfter(due.day()), "answer",
                    "申请人可在 %s 前提出异议，期满后才能记为期满未答复".formatted(due.day()));
        }
        if (objected) {
            faults.text("text", "异议内容", reply.text()).when(reply.proofIds().isEmpty() && !heardBefore(dossier), "proofIds",
                    "请上传申请人提供的证明材料；没有其他材料的，上传其签字的书面异议");
        }
        List<String> unknown = attachments.unknown(reply.proofIds(), officer);
        faults.when(!unknown.isEmpty(), "proofIds", "附件 %s 未上传或无权使用，请重新上传".formatted(String.join("、", unknown)))
                .refuse();
        return archive.lay(caseNo, new Turn.VerificationReply(reply.on(), reply.answer(),
                reply.text() == null ? "" : reply.text().strip(), reply.proofIds()), officer);
    }

    /** After the 复查 an objection is kept, but asks for no other; it needs no evidence any more. */
    private static boolean heardBefore(Dossier dossier) {
        return dossier.sheets().stream().map(Dossier.LaidSheet::finding)
                .anyMatch(f -> f instanceof Turn.VerificationReply reply && reply.objected());
    }
}
