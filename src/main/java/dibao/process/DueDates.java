package dibao.process;

import dibao.casefile.Archive;
import dibao.casefile.CaseStanding;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.IntakeDesk;
import dibao.casefile.Kind;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.WorkCalendar.Deadline;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 办理期限 — each step's term of the law, counted in working days from the event that opened it. */
@Component
class DueDates implements TaskListener {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Archive archive;
    private final IntakeDesk desk;
    private final LegalTerms terms;
    private final CountyClock clock;

    DueDates(Archive archive, IntakeDesk desk, LegalTerms terms, CountyClock clock) {
        this.archive = archive;
        this.desk = desk;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        if (Keys.receipt(key) && desk.receipt(key, Officer.SYSTEM).answered()) {
            return; // told what is missing: the household is waited for, nobody is late
        }
        Deadline due = of(task.getTaskDefinitionKey(), key);
        task.setDueDate(Date.from(due.day().atTime(END_OF_DAY).atZone(CountyClock.ZONE).toInstant()));
    }

    /** The deadline of a task now; provisional (暂定) where the year's holidays are not known yet. */
    Deadline of(String task, String businessKey) {
        if (Keys.receipt(businessKey)) {
            var receipt = desk.receipt(businessKey, Officer.SYSTEM);
            return new Deadline(receipt.answer(), receipt.provisional());
        }
        Dossier dossier = archive.open(new CaseNo(businessKey));
        return switch (task) {
            case "Verification" -> terms.due("clock.survey", dossier.acceptedOn());
            case "Survey" -> terms.due("clock.survey", reopenedOn(dossier).orElse(dossier.acceptedOn()));
            case "SupplementaryVerification", "Appraisal" -> terms.due("clock.appraisal", laidOn(dossier, Kind.SURVEY));
            case "TownshipPosting" -> terms.due("clock.posting", laidOn(dossier, Kind.TOWNSHIP_OPINION));
            case "TownshipNotice" -> terms.due("clock.posting", closes(dossier, Finding.TownshipPosting.class));
            case "RefusalReview" -> terms.due("clock.county-opinion", laidOn(dossier, Kind.TOWNSHIP_OPINION));
            case "Precheck", "CountyVisit", "CountyOpinion" -> terms.due("clock.county-opinion", laidOn(dossier, Kind.SPOT_CHECK));
            case "CountyPosting" -> terms.due("clock.posting", laidOn(dossier, Kind.COUNTY_OPINION));
            case "CountyNotice" -> terms.due("clock.posting", closes(dossier, Finding.CountyPosting.class));
            case "Decision" -> decision(dossier);
            default -> terms.due("clock.township-opinion", laidOn(dossier, Kind.APPRAISAL));
        };
    }

    private Deadline decision(Dossier dossier) {
        boolean objected = dossier.sheets().stream().map(Dossier.LaidSheet::finding)
                .anyMatch(f -> f.as(Finding.CountyNotice.class).map(Finding.Notice::objected).orElse(false));
        return terms.due(objected ? "clock.decision-after-objection" : "clock.decision",
                laidOn(dossier, dossier.standing().stands(Kind.COUNTY_NOTICE) ? Kind.COUNTY_NOTICE : Kind.COUNTY_OPINION));
    }

    /** The day a case came back to the survey: an objection, a county that reopened or sent back. */
    private static Optional<LocalDate> reopenedOn(Dossier dossier) {
        return dossier.sheets().stream().filter(s -> s.finding().as(Finding.TownshipNotice.class).map(Finding.Notice::objected)
                        .orElse(false) || s.finding().as(Finding.RefusalReview.class).map(Finding.RefusalReview::reopen).orElse(false)
                        || s.finding().as(Finding.CountyOpinion.class).map(Finding.CountyOpinion::sentBack).orElse(false))
                .reduce((first, second) -> second).map(s -> LocalDate.ofInstant(s.recordedAt(), CountyClock.ZONE));
    }

    private static LocalDate closes(Dossier dossier, Class<? extends Finding.Posting> type) {
        CaseStanding standing = dossier.standing();
        return standing.valid(type).orElseThrow().closesOn();
    }

    private LocalDate laidOn(Dossier dossier, Kind kind) {
        return dossier.sheets().stream().filter(s -> s.kind() == kind).reduce((first, second) -> second)
                .map(s -> LocalDate.ofInstant(s.recordedAt(), CountyClock.ZONE)).orElseGet(clock::today);
    }
}
