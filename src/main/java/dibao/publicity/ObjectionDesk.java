package dibao.publicity;

import dibao.casefile.Archive;
import dibao.casefile.Attachments;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.casefile.Turn;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.FaultList;
import dibao.shared.Officer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 异议答复 — who objected to a notice is told what the investigation found (220号 art. 29, 36). */
@Component
public class ObjectionDesk {

    /** @param outcome one of {@link #OUTCOMES} @param manner one of {@link #MANNERS} @param proofIds the signed answer */
    public record Answer(@Nullable LocalDate repliedOn, @Nullable String outcome, @Nullable String text,
            @Nullable String manner, List<String> proofIds) {
        public Answer {
            proofIds = proofIds == null ? List.of() : List.copyOf(proofIds);
        }
    }

    public static final List<String> OUTCOMES = List.of("属实", "部分属实", "不属实");
    public static final List<String> MANNERS = List.of("当面", "书面", "电话", "无法联系，张贴公布");

    private final Archive archive;
    private final Attachments attachments;
    private final CountyClock clock;

    ObjectionDesk(Archive archive, Attachments attachments, CountyClock clock) {
        this.archive = archive;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** @return the sheet's number @throws dibao.shared.Refusal naming every faulty field, or of the gate */
    @Transactional
    public int answer(CaseNo caseNo, Answer answer, Officer officer) {
        Dossier dossier = archive.openFor(caseNo, Kind.OBJECTION_REPLY, officer);
        List<String> unknown = attachments.unknown(answer.proofIds(), officer);
        new FaultList().day("repliedOn", "答复日期", answer.repliedOn(),
                FaultList.Span.since("异议日期", objectedOn(dossier), clock.today()))
                .when(!OUTCOMES.contains(answer.outcome() == null ? "" : answer.outcome()), "outcome",
                        "调查结论应为：" + String.join("、", OUTCOMES))
                .text("text", "调查情况与答复内容", answer.text())
                .when(!MANNERS.contains(answer.manner() == null ? "" : answer.manner()), "manner",
                        "答复方式应为：" + String.join("、", MANNERS))
                .when(!unknown.isEmpty(), "proofIds", "附件 %s 未上传或无权使用，请重新上传".formatted(String.join("、", unknown)))
                .refuse();
        return archive.lay(caseNo, new Turn.ObjectionReply(answer.repliedOn(), answer.outcome(), answer.text().strip(),
                answer.manner(), answer.proofIds()), officer);
    }

    private static LocalDate objectedOn(Dossier dossier) {
        return dossier.latest(Finding.Notice.class).stream().flatMap(n -> n.objections().stream())
                .map(Finding.Notice.Objection::on).min(LocalDate::compareTo).orElse(dossier.acceptedOn());
    }
}
