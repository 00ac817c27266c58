package dibao.review;

import dibao.casefile.Archive;
import dibao.casefile.Attachments;
import dibao.casefile.Dossier;
import dibao.casefile.Kind;
import dibao.casefile.Turn;
import dibao.shared.CaseNo;
import dibao.shared.FaultList;
import dibao.shared.Officer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 撤销决定 — a decision found wrong is revoked, never erased; the new one names the sheet it corrects. */
@Component
public class RevocationDesk {

    /** @param backTo one of {@link #BACK_TO} @param error what was wrong @param proofIds the evidence of it */
    public record Revoking(@Nullable String backTo, @Nullable String error, List<String> proofIds) {
        public Revoking {
            proofIds = proofIds == null ? List.of() : List.copyOf(proofIds);
        }
    }

    public static final List<String> BACK_TO = List.of(Turn.Revocation.TO_COUNTY, Turn.Revocation.TO_TOWNSHIP);

    private final Archive archive;
    private final Attachments attachments;

    RevocationDesk(Archive archive, Attachments attachments) {
        this.archive = archive;
        this.attachments = attachments;
    }

    /** @return the sheet's number @throws dibao.shared.Refusal naming every faulty field, or of the gate */
    @Transactional
    public int revoke(CaseNo caseNo, Revoking revoking, Officer officer) {
        Dossier dossier = archive.openFor(caseNo, Kind.REVOCATION, officer);
        List<String> unknown = attachments.unknown(revoking.proofIds(), officer);
        new FaultList().when(!BACK_TO.contains(revoking.backTo() == null ? "" : revoking.backTo()), "backTo",
                        "请选择撤销后从哪里重新办理：" + String.join("、", BACK_TO))
                .text("error", "原决定的错误", revoking.error())
                .when(revoking.proofIds().isEmpty(), "proofIds", "请上传证明原决定有误的材料")
                .when(!unknown.isEmpty(), "proofIds", "附件 %s 未上传或无权使用，请重新上传".formatted(String.join("、", unknown)))
                .refuse();
        return archive.lay(caseNo, new Turn.Revocation(revoked(dossier), revoking.error().strip(), revoking.backTo(),
                revoking.proofIds()), officer);
    }

    /** Whether there is a decision, or a township's refusal the county has seen. */
    static boolean revocable(Dossier dossier) {
        return dossier.standing().stands(Kind.DECISION) || dossier.standing().refusedByTownship();
    }

    /** Number of the decision, or of the township's refusal where there is none. */
    private static int revoked(Dossier dossier) {
        Kind kind = dossier.standing().stands(Kind.DECISION) ? Kind.DECISION : Kind.TOWNSHIP_OPINION;
        return dossier.sheets().stream().filter(s -> s.kind() == kind).mapToInt(Dossier.LaidSheet::number).max().orElse(0);
    }
}
