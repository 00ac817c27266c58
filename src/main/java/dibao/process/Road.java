package dibao.process;

import dibao.casefile.Archive;
import dibao.casefile.CaseStanding;
import dibao.casefile.Finding;
import dibao.casefile.IntakeDesk;
import dibao.casefile.Kind;
import dibao.casefile.Turn;
import dibao.publicity.Level;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.OnTheDrawing;
import dibao.shared.Role;
import dibao.verification.MeansCheck;
import java.util.Arrays;
import java.util.Date;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 路 — what the drawings ask. Every answer is read from the dossier, never from a variable a client could set. */
@Component
@OnTheDrawing
public class Road {

    private final Archive archive;
    private final IntakeDesk desk;
    private final MeansCheck means;
    private final Awaited awaited;

    Road(Archive archive, IntakeDesk desk, MeansCheck means, Awaited awaited) {
        this.awaited = awaited;
        this.archive = archive;
        this.desk = desk;
        this.means = means;
    }

    /** The group of a post for this case: {@code surveyor431122100}, {@code checker}. */
    public String post(DelegateExecution execution, String roleId) {
        return Arrays.stream(Role.values()).filter(role -> role.id().equals(roleId)).findFirst().orElseThrow()
                .group(Keys.township(execution.getProcessBusinessKey()));
    }

    public boolean accepted(DelegateExecution execution) {
        return desk.receipt(execution.getProcessBusinessKey(), Officer.SYSTEM).caseNo().isPresent();
    }

    /** The survey found a member or obligor without a result of the comparison (R25). */
    public boolean uncompared(DelegateExecution execution) {
        return !means.uncompared(new CaseNo(execution.getProcessBusinessKey())).isEmpty();
    }

    /** Nothing was compared yet, or what was found was not told before the household changed. */
    public boolean uncomparedYet(DelegateExecution execution) {
        return !standing(execution).stands(Kind.VERIFICATION) || standing(execution).tellingOwed();
    }

    public boolean comparisonFailed(DelegateExecution execution) {
        return standing(execution).tellingOwed();
    }

    public boolean recheck(DelegateExecution execution) {
        return standing(execution).recheckOwed();
    }

    /** What was surveyed and appraised still stands: only the opinion is written anew. */
    public boolean atProposal(DelegateExecution execution) {
        CaseStanding standing = standing(execution);
        return standing.stands(Kind.APPRAISAL) && !surveyAgain(execution) && !standing.objectionOwed();
    }

    public boolean disputed(DelegateExecution execution) {
        return standing(execution).surveyDisputed();
    }

    public boolean objectionOwed(DelegateExecution execution) {
        return standing(execution).objectionOwed();
    }

    /** The objection was raised on the county's notice. */
    public boolean countyObjected(DelegateExecution execution) {
        return standing(execution).valid(Finding.CountyNotice.class).isPresent();
    }

    /** The group that hangs the notice up and takes it down. */
    public String poster(DelegateExecution execution) {
        return post(execution, awaited.wall(execution.getProcessBusinessKey()) == Level.COUNTY ? "countyexaminer" : "intake");
    }

    /** The group that answers who objected. */
    public String answerer(DelegateExecution execution) {
        return post(execution, standing(execution).stands(Kind.SPOT_CHECK) ? "countyexaminer" : "intake");
    }

    public boolean refused(DelegateExecution execution) {
        return standing(execution).refusedByTownship();
    }

    public boolean prechecked(DelegateExecution execution) {
        return standing(execution).stands(Kind.PRECHECK);
    }

    public boolean sentBack(DelegateExecution execution) {
        return holds(execution, Finding.CountyOpinion.class, Finding.CountyOpinion::sentBack);
    }

    public boolean revokedToCounty(DelegateExecution execution) {
        return standing(execution).valid(Turn.Revocation.class).filter(Turn.Revocation::toCounty).isPresent();
    }

    public boolean endorsed(DelegateExecution execution) {
        return holds(execution, Finding.TownshipEndorsement.class, Finding.TownshipEndorsement::agreed);
    }

    public boolean qualified(DelegateExecution execution) {
        return holds(execution, Finding.TownshipOpinion.class, o -> o.agreed() && o.qualified());
    }

    public boolean unqualified(DelegateExecution execution) {
        return holds(execution, Finding.TownshipOpinion.class, o -> o.agreed() && !o.qualified());
    }

    public boolean reopened(DelegateExecution execution) {
        return holds(execution, Finding.RefusalReview.class, Finding.RefusalReview::reopen);
    }

    /** The last notice taken down met no objection. */
    public boolean unopposed(DelegateExecution execution) {
        CaseStanding standing = standing(execution);
        return standing.valid(Finding.CountyNotice.class).map(n -> !n.objected())
                .orElseGet(() -> standing.valid(Finding.TownshipNotice.class).map(n -> !n.objected()).orElse(false));
    }

    public boolean visitOwed(DelegateExecution execution) {
        return standing(execution).visitOwed() && !standing(execution).stands(Kind.COUNTY_VISIT);
    }

    public boolean favourable(DelegateExecution execution) {
        return holds(execution, Finding.CountyOpinion.class, Finding.CountyOpinion::favourable);
    }

    public boolean unfavourable(DelegateExecution execution) {
        return holds(execution, Finding.CountyOpinion.class, o -> !o.favourable() && !o.sentBack());
    }

    public boolean surveyAgain(DelegateExecution execution) {
        return holds(execution, Finding.CountyOpinion.class, o -> o.sentBack() && o.surveyAgain());
    }

    public boolean approved(DelegateExecution execution) {
        return standing(execution).approved();
    }

    /** The first moment the notice on the wall may be taken down. */
    public Date postingCloses(DelegateExecution execution) {
        CaseStanding standing = standing(execution);
        Finding.Posting posting = standing.valid(Finding.CountyPosting.class).map(Finding.Posting.class::cast)
                .orElseGet(() -> standing.valid(Finding.TownshipPosting.class).orElseThrow());
        return Date.from(posting.closesOn().atStartOfDay(CountyClock.ZONE).toInstant());
    }

    private <T extends Finding> boolean holds(DelegateExecution execution, Class<T> type, Predicate<T> condition) {
        return standing(execution).valid(type).filter(condition).isPresent();
    }

    private CaseStanding standing(DelegateExecution execution) {
        return archive.open(new CaseNo(execution.getProcessBusinessKey())).standing();
    }
}
