package dibao.process;

import dibao.casefile.Dossier;
import dibao.casefile.Dossier.LaidSheet;
import dibao.casefile.Finding;
import dibao.casefile.IntakeDesk.Receipt;
import dibao.casefile.Turn;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 办理期限 — which term of the law a step has and the day it is counted from (policy-baseline §6). Read from the dossier and
 * the sheet the step lays, so that it holds in whichever drawing the step stands.
 */
@Component
class DueDates {

    /** @param term key of the parameter @param from the day of the event, which does not count itself */
    record Counted(String term, LocalDate from) {}

    private final LegalTerms terms;
    private final CountyClock clock;

    DueDates(LegalTerms terms, CountyClock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    /** Nothing once the household was told what is missing: it is waited for, nobody is late. */
    Optional<Counted> of(Receipt receipt) {
        return receipt.answered() ? Optional.empty() : Optional.of(new Counted("clock.hand-in-answer", receipt.handedInOn()));
    }

    Counted of(String task, Dossier dossier) {
        LocalDate accepted = dossier.acceptedOn();
        return switch (Keys.kind(task)) {
            case "VERIFICATION" -> foundBySurvey(task, dossier) ? new Counted("clock.appraisal", laid(dossier, "SURVEY"))
                    : new Counted("clock.survey", later(accepted, last(dossier, DueDates::comparedAgain)));
            case "SURVEY" -> new Counted("clock.survey", later(accepted, last(dossier, DueDates::turnedBack)));
            case "APPRAISAL" -> new Counted("clock.appraisal", laid(dossier, "SURVEY"));
            case "VERIFICATION_NOTICE" -> new Counted("clock.verification-notice", laid(dossier, "VERIFICATION"));
            case "VERIFICATION_REPLY" -> new Counted("clock.reply-record",
                    terms.due("clock.verification-reply", toldOn(dossier)).day());
            case "OBJECTION_REPLY" -> objection(dossier);
            case "POSTING", "TOWNSHIP_POSTING", "COUNTY_POSTING" ->
                    new Counted("clock.posting", laid(dossier, "TOWNSHIP_OPINION", "COUNTY_OPINION"));
            case "NOTICE", "TOWNSHIP_NOTICE", "COUNTY_NOTICE" -> new Counted("clock.posting", closes(dossier));
            case "REFUSAL_REVIEW" -> new Counted("clock.county-opinion", laid(dossier, "TOWNSHIP_OPINION"));
            case "PRECHECK", "COUNTY_VISIT", "COUNTY_OPINION" -> new Counted("clock.county-opinion",
                    last(dossier, s -> of(s, "SPOT_CHECK") || objected(s, "COUNTY_NOTICE") || of(s, "REVOCATION")).orElseGet(clock::today));
            case "DECISION" -> decision(dossier);
            default -> new Counted("clock.township-opinion",
                    last(dossier, s -> of(s, "APPRAISAL") || turnedBack(s)).orElseGet(clock::today));
        };
    }

    /** 220号 art. 29: of the county's wall within the twenty days of the decision. */
    private Counted objection(Dossier dossier) {
        boolean county = dossier.sheets().stream().filter(s -> objected(s, "TOWNSHIP_NOTICE") || objected(s, "COUNTY_NOTICE"))
                .reduce((first, second) -> second).filter(s -> of(s, "COUNTY_NOTICE")).isPresent();
        return new Counted(county ? "clock.decision-after-objection" : "clock.objection-reply",
                last(dossier, s -> objected(s, "TOWNSHIP_NOTICE") || objected(s, "COUNTY_NOTICE")).orElseGet(clock::today));
    }

    /** An objection on the county's wall since the case was last handed up gives twenty days, counted from it. */
    private Counted decision(Dossier dossier) {
        LocalDate handedUp = last(dossier, s -> of(s, "SPOT_CHECK")).orElse(LocalDate.MIN);
        Optional<LocalDate> objected = last(dossier, s -> objected(s, "COUNTY_NOTICE")).filter(day -> !day.isBefore(handedUp));
        return objected.map(day -> new Counted("clock.decision-after-objection", day))
                .orElseGet(() -> new Counted("clock.decision", laid(dossier, "COUNTY_OPINION", "COUNTY_NOTICE")));
    }

    private LocalDate toldOn(Dossier dossier) {
        return dossier.latest(Turn.VerificationNotice.class).map(Turn.VerificationNotice::toldOn).orElseGet(clock::today);
    }

    private LocalDate closes(Dossier dossier) {
        return dossier.sheets().stream().map(LaidSheet::finding).filter(Finding.Posting.class::isInstance)
                .map(Finding.Posting.class::cast).reduce((first, second) -> second).map(Finding.Posting::closesOn)
                .orElseGet(clock::today);
    }

    /** A case goes back to be seen again: an objection, a change, a county that reopened, sent back or revoked, a dispute. */
    private static boolean turnedBack(LaidSheet sheet) {
        Finding finding = sheet.finding();
        return objected(sheet, "TOWNSHIP_NOTICE") || objected(sheet, "COUNTY_NOTICE")
                || of(sheet, "HOUSEHOLD_CHANGE") || of(sheet, "REVOCATION")
                || finding.as(Finding.RefusalReview.class).map(Finding.RefusalReview::reopen).orElse(false)
                || finding.as(Finding.CountyOpinion.class).map(Finding.CountyOpinion::sentBack).orElse(false)
                || finding.as(Finding.Appraisal.class).map(a -> a.conclusion().equals("有争议")).orElse(false);
    }

    /** Somebody the survey found is compared before the meeting, within its days (R25). */
    private static boolean foundBySurvey(String task, Dossier dossier) {
        return task.startsWith("Supplementary") || dossier.sheets().stream().filter(s -> of(s, "SURVEY") || comparedAgain(s))
                .reduce((first, second) -> second).filter(s -> of(s, "SURVEY")).isPresent();
    }

    private static boolean comparedAgain(LaidSheet sheet) {
        return of(sheet, "VERIFICATION_REPLY") || turnedBack(sheet);
    }

    private static boolean objected(LaidSheet sheet, String kind) {
        return of(sheet, kind) && sheet.finding() instanceof Finding.Notice notice && notice.objected();
    }

    private static boolean of(LaidSheet sheet, String kind) {
        return sheet.kind().name().equals(kind);
    }

    private LocalDate laid(Dossier dossier, String... kinds) {
        return last(dossier, s -> List.of(kinds).contains(s.kind().name())).orElseGet(clock::today);
    }

    private static Optional<LocalDate> last(Dossier dossier, Predicate<LaidSheet> event) {
        return dossier.sheets().stream().filter(event).reduce((first, second) -> second)
                .map(s -> LocalDate.ofInstant(s.recordedAt(), CountyClock.ZONE));
    }

    private static LocalDate later(LocalDate day, Optional<LocalDate> other) {
        return Stream.concat(Stream.of(day), other.stream()).max(Comparator.naturalOrder()).orElseThrow();
    }
}
