package dibao.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.HouseClock;
import dibao.appraisal.AppraisalMeeting;
import dibao.casefile.Archive;
import dibao.casefile.Attachments;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.IntakeDesk;
import dibao.casefile.Kind;
import dibao.declaration.RelativeRegister;
import dibao.household.Circumstances;
import dibao.publicity.Level;
import dibao.publicity.NoticeBoard;
import dibao.shared.CaseNo;
import dibao.shared.Money;
import dibao.shared.Officer;
import dibao.survey.SurveyTeam;
import dibao.verification.MeansCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/**
 * The road of an application, walked through the doors on ordinary days: each step does what an honest officer would
 * do today; postings move the clock over their days. Sheets of review and spot check are laid as they are.
 */
@TestComponent
public class Road {

    /** Sheets of turns, not of the straight road. */
    static final Set<Kind> ASIDE = Set.of(Kind.REFUSAL_REVIEW, Kind.VERIFICATION_NOTICE, Kind.VERIFICATION_REPLY);
    private static final Money AMOUNT = Money.of("286.67");

    private final IntakeDesk desk;
    private final Archive archive;
    private final Attachments attachments;
    private final RelativeRegister relatives;
    private final MeansCheck means;
    private final SurveyTeam survey;
    private final AppraisalMeeting appraisal;
    private final NoticeBoard board;
    private final ObjectMapper json;
    private final HouseClock clock;

    Road(IntakeDesk desk, Archive archive, Attachments attachments, RelativeRegister relatives, MeansCheck means,
            SurveyTeam survey, AppraisalMeeting appraisal, NoticeBoard board, ObjectMapper json, HouseClock clock) {
        this.desk = desk;
        this.archive = archive;
        this.attachments = attachments;
        this.relatives = relatives;
        this.means = means;
        this.survey = survey;
        this.appraisal = appraisal;
        this.board = board;
        this.json = json;
        this.clock = clock;
    }

    /** Hands an application in and accepts it with all papers. */
    public CaseNo open(Finding.Application application) {
        Officer clerk = Staff.clerk(application.declared().townshipCode());
        var receipt = desk.handIn(application, clerk);
        return desk.accept(receipt.receiptNo(), Set.copyOf(desk.requiredPapers()), clerk);
    }

    public CaseNo open(Households household) {
        return open(household.application());
    }

    /** Opens a case and walks it until the sheet of this kind is laid; a visit of the county is made even if not owed. */
    public CaseNo until(Kind last, Households household) {
        return until(last, open(household));
    }

    /** Walks on from where the dossier stands. */
    public CaseNo until(Kind last, CaseNo caseNo) {
        for (Kind step : Kind.values()) {
            if (step.ordinal() <= last.ordinal() && !dossier(caseNo).standing().stands(step) && !ASIDE.contains(step)) {
                step(step, caseNo);
            }
        }
        return caseNo;
    }

    public Dossier dossier(CaseNo caseNo) {
        return archive.open(caseNo);
    }

    /** One step of the road, today. */
    public void step(Kind kind, CaseNo caseNo) {
        String township = caseNo.township();
        switch (kind) {
            case RELATIVES -> relatives.match(caseNo);
            case VERIFICATION -> means.settle(caseNo, allExplained(caseNo), Staff.CHECKER);
            case SURVEY -> survey.report(caseNo, report(caseNo), Staff.surveyor(township));
            case APPRAISAL -> appraisal.conclude(caseNo, minutes(township), Staff.clerk(township));
            case TOWNSHIP_PROPOSAL -> archive.lay(caseNo,
                    new Finding.TownshipProposal(true, AMOUNT, "拟纳入", null, 1, List.of()), Staff.clerk(township));
            case TOWNSHIP_ENDORSEMENT -> archive.lay(caseNo, new Finding.TownshipEndorsement(true, "同意"),
                    Staff.officeHead(township));
            case TOWNSHIP_OPINION -> archive.lay(caseNo, new Finding.TownshipOpinion(true, true, AMOUNT, "同意", null),
                    Staff.townshipHead(township));
            case TOWNSHIP_POSTING -> board.post(caseNo, Level.TOWNSHIP, posting(Staff.clerk(township)), Staff.clerk(township));
            case TOWNSHIP_NOTICE -> close(caseNo, Level.TOWNSHIP, Finding.TownshipPosting.class, Staff.clerk(township));
            case SPOT_CHECK -> archive.lay(caseNo, new Finding.SpotCheck("road", List.of(), false), Officer.SYSTEM);
            case PRECHECK -> means.precheck(caseNo, new MeansCheck.Precheck(clock.today(), "互联网+监督", List.of(),
                    List.of(photo(Staff.CHECKER))),
                    Staff.CHECKER);
            case COUNTY_VISIT -> survey.visit(caseNo, visit(), Staff.EXAMINER);
            case COUNTY_OPINION -> archive.lay(caseNo, new Finding.CountyOpinion(List.of(), Finding.CountyOpinion.FAVOURABLE,
                    AMOUNT, "拟批准", null, 1, List.of(), List.of(), false), Staff.EXAMINER);
            case COUNTY_POSTING -> board.post(caseNo, Level.COUNTY, posting(Staff.EXAMINER), Staff.EXAMINER);
            case COUNTY_NOTICE -> close(caseNo, Level.COUNTY, Finding.CountyPosting.class, Staff.EXAMINER);
            case DECISION -> archive.lay(caseNo, new Finding.Decision(true, AMOUNT, "2018-09", List.of(), "同意", null, 1,
                    null, dossier(caseNo).standing().revoked().orElse(null)), Staff.APPROVER);
            default -> throw new IllegalArgumentException("not a step of this road: " + kind);
        }
    }

    /** Every hit explained away. */
    public MeansCheck.Settlement allExplained(CaseNo caseNo) {
        means.order(caseNo);
        return new MeansCheck.Settlement(clock.today(), means.hits(caseNo).stream()
                .map(h -> new MeansCheck.Settlement.Line(h.id(), "排除", "已核实为重名登记")).toList(), "未发现异常", false);
    }

    /** The household as it declared itself, seen today by two. */
    public SurveyTeam.Report report(CaseNo caseNo) {
        return report(archive.open(caseNo).declared());
    }

    public SurveyTeam.Report report(Circumstances seen) {
        Officer surveyor = Staff.surveyor(seen.townshipCode());
        return new SurveyTeam.Report(clock.today(), "申请人家中", List.of(surveyor.name(), "调查员乙"), json.valueToTree(seen), "与申报一致", true,
                List.of(photo(surveyor)), false, null, false, null);
    }

    /** Nine people, six of them villagers, all signed. */
    public AppraisalMeeting.Minutes minutes(String township) {
        List<AppraisalMeeting.Attendee> attendees = new java.util.ArrayList<>(List.of(
                new AppraisalMeeting.Attendee("干部甲", "乡镇工作人员", true),
                new AppraisalMeeting.Attendee("主任乙", "村(居)委会成员", true),
                new AppraisalMeeting.Attendee("党员丙", "党员代表", true)));
        for (String name : List.of("甲", "乙", "丙", "丁", "戊", "己")) {
            attendees.add(new AppraisalMeeting.Attendee("村民" + name, AppraisalMeeting.REPRESENTATIVE, true));
        }
        return new AppraisalMeeting.Minutes(clock.today(), "村部会议室", attendees, "属实", "逐户评议，无不同意见",
                List.of(photo(Staff.clerk(township))));
    }

    public SurveyTeam.Visit visit() {
        return new SurveyTeam.Visit(clock.today(), List.of(Staff.EXAMINER.name(), "审核员乙"), true, "与乡镇调查一致",
                List.of(photo(Staff.EXAMINER)));
    }

    public NoticeBoard.Posting posting(Officer officer) {
        return new NoticeBoard.Posting(clock.today(), List.of(new NoticeBoard.Posting.Spot("村务公开栏", photo(officer))));
    }

    private void close(CaseNo caseNo, Level level, Class<? extends Finding.Posting> type, Officer officer) {
        LocalDate closes = archive.open(caseNo).standing().valid(type).orElseThrow().closesOn();
        if (clock.today().isBefore(closes)) {
            clock.set(closes);
        }
        board.close(caseNo, level, new NoticeBoard.Closing(clock.today(), List.of(), List.of(photo(officer))), officer);
    }

    /** A photo really kept. */
    public String photo(Officer officer) {
        return attachments.keep("现场.jpg", "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, 1}, null, officer);
    }
}
