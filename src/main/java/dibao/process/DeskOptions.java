package dibao.process;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.IntakeDesk;
import dibao.publicity.Level;
import dibao.publicity.NoticeBoard;
import dibao.review.CountyReview;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.verification.MeansCheck;
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

    DeskOptions(IntakeDesk desk, Archive archive, MeansCheck means, NoticeBoard board, CountyReview county) {
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
        return switch (task) {
            case "Verification", "SupplementaryVerification" -> Map.of("hits", means.hits(caseNo));
            case "Survey" -> Map.of("declared", dossier.circumstances());
            case "CountyOpinion" -> Map.of("countyPapers", county.requiredPapers(dossier));
            case "TownshipPosting", "TownshipNotice" -> Map.of("notice", board.notice(caseNo, Level.TOWNSHIP, reader));
            case "CountyPosting", "CountyNotice" -> Map.of("notice", board.notice(caseNo, Level.COUNTY, reader));
            default -> Map.of();
        };
    }
}
