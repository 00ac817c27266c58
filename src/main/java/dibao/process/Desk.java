package dibao.process;

import com.fasterxml.jackson.databind.JsonNode;
import dibao.appraisal.AppraisalMeeting;
import dibao.publicity.NoticeBoard;
import dibao.publicity.ObjectionDesk;
import dibao.review.CountyReview;
import dibao.review.TownshipReview;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.survey.SurveyTeam;
import dibao.verification.FailedComparison;
import dibao.verification.MeansCheck;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 办公桌 — which door each task of the drawings opens, and what lies on the table when it does. */
@Component
class Desk {

    interface Door<E> {
        void open(CaseNo caseNo, E entry, Officer officer);
    }

    private interface Work {
        void lay(String key, JsonNode draft, Officer officer);
    }

    /** Tasks of earlier versions of the drawings, on which cases begun before still run. */
    static final Map<String, String> OLDER = Map.of("SupplementaryVerification", "Verification", "TownshipPosting", "Posting",
            "TownshipNotice", "Notice", "CountyPosting", "Posting", "CountyNotice", "Notice");

    private final Map<String, Work> works = new LinkedHashMap<>();
    private final DraftReading reading;

    Desk(DraftReading reading, PaperCheck papers, MeansCheck means, SurveyTeam survey, AppraisalMeeting appraisal,
            TownshipReview township, CountyReview county, NoticeBoard board, FailedComparison failed,
            ObjectionDesk objections, Awaited awaited) {
        this.reading = reading;
        works.put("PaperCheck", (key, draft, officer) ->
                papers.answer(key, reading.entry(draft, PaperCheck.Answer.class), officer));
        put("Verification", MeansCheck.Settlement.class, means::settle);
        put("VerificationNotice", FailedComparison.Telling.class, failed::tell);
        put("VerificationReply", FailedComparison.Reply.class, failed::hear);
        put("Survey", SurveyTeam.Report.class, survey::report);
        put("Appraisal", AppraisalMeeting.Minutes.class, appraisal::conclude);
        put("TownshipProposal", TownshipReview.Proposal.class, township::propose);
        put("TownshipEndorsement", TownshipReview.Endorsement.class, township::endorse);
        put("TownshipOpinion", TownshipReview.Opinion.class, township::opine);
        put("RefusalReview", CountyReview.RefusalReview.class, county::reviewRefusal);
        put("Posting", NoticeBoard.Posting.class, (c, e, o) -> board.post(c, awaited.wall(c.value()), e, o));
        put("Notice", NoticeBoard.Closing.class, (c, e, o) -> board.close(c, awaited.wall(c.value()), e, o));
        put("ObjectionReply", ObjectionDesk.Answer.class, objections::answer);
        put("Precheck", MeansCheck.Precheck.class, means::precheck);
        put("CountyVisit", SurveyTeam.Visit.class, survey::visit);
        put("CountyOpinion", CountyReview.Examination.class, county::examine);
        put("Decision", CountyReview.Verdict.class, county::decide);
        OLDER.forEach((older, now) -> works.put(older, works.get(now)));
    }

    private <E extends Record> void put(String task, Class<E> entry, Door<E> door) {
        works.put(task, (key, draft, officer) -> door.open(new CaseNo(key), reading.entry(draft, entry), officer));
    }

    /** The tasks this desk knows. */
    Set<String> tasks() {
        return works.keySet();
    }

    /**
     * Does the work of a task with what was typed.
     *
     * @throws Refusal of the draft, the room or the dossier's gate
     */
    void work(String task, String businessKey, JsonNode draft, Officer officer) {
        Work work = works.get(task);
        if (work == null) {
            throw Refusal.because("没有办法办理「" + task + "」这一步，请联系管理员");
        }
        work.lay(businessKey, draft, officer);
    }
}
