package dibao.process;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.IntakeDesk;
import dibao.casefile.Turn;
import dibao.publicity.NoticeBoard;
import dibao.review.CountyReview;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.verification.MeansCheck;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the form of a task chooses from or shows: papers, hits, the household as declared, the lines on the wall. */
@Component
class DeskOptions {

    private final IntakeDesk desk;
    private final Archive archive;
    private final MeansCheck means;
    private final NoticeBoard board;
    private final CountyReview county;
    private final Awaited awaited;

    DeskOptions(IntakeDesk desk, Archive archive, MeansCheck means, NoticeBoard board, CountyReview county,
            Awaited awaited) {
        this.awaited = awaited;
        this.desk = desk;
        this.archive = archive;
        this.means = means;
        this.board = board;
        this.county = county;
    }

    Map<String, Object> of(String task, String key, Officer reader) {
        if (Keys.receipt(key)) {
            return Map.of("requiredPapers", desk.requiredPapers());
        }
        CaseNo caseNo = new CaseNo(key);
        Dossier dossier = archive.open(caseNo, reader);
        return switch (Desk.OLDER.getOrDefault(task, task)) {
            case "Verification" -> Map.of("hits", means.hits(caseNo));
            case "Survey" -> Map.of("declared", dossier.circumstances());
            case "CountyOpinion" -> Map.of("countyPapers", county.requiredPapers(dossier));
            case "Decision" -> proposed(dossier);
            case "Posting", "Notice" -> Map.of("notice", board.notice(caseNo, awaited.wall(key), reader));
            case "ObjectionReply" -> Map.of("objections", dossier.latest(Finding.Notice.class).map(Finding.Notice::objections)
                    .orElse(List.of()));
            case "VerificationReply" -> Map.of("told", dossier.latest(Turn.VerificationNotice.class).orElseThrow());
            default -> Map.of();
        };
    }

    /** The amount that was examined and posted, whatever the rules say. */
    private static Map<String, Object> proposed(Dossier dossier) {
        return dossier.standing().valid(Finding.CountyOpinion.class).map(Finding.CountyOpinion::amount)
                .<Map<String, Object>>map(amount -> Map.of("amount", amount.yuan())).orElse(Map.of());
    }
}
