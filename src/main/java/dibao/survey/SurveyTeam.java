package dibao.survey;

import com.fasterxml.jackson.databind.JsonNode;
import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.household.Circumstances;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 调查组 — reports what was seen in the home; the snapshot is what every later judgement rests on. */
@Component
public class SurveyTeam {

    /**
     * 入户调查表, as a form fills it in.
     *
     * @param investigators  names, the acting officer's among them
     * @param seen           the household as found, whole: a {@link dibao.household.Circumstances} as typed, read with
     *                       the same checks as an application
     * @param withheld       是否依法不予公开, must be answered
     * @param withheldReason one of {@link #WITHHELD_REASONS} when withheld
     * @param doubtful       有疑问或其他需要重点调查 (220号 art. 26), with its {@code doubt}
     */
    public record Report(@Nullable LocalDate visitedOn, @Nullable String place, List<String> investigators,
            @Nullable JsonNode seen, @Nullable String narrative, boolean applicantSigned, List<String> photoIds,
            @Nullable Boolean withheld, @Nullable String withheldReason, boolean doubtful, @Nullable String doubt) {
        public Report {
            investigators = Names.clean(investigators);
            photoIds = Names.clean(photoIds);
        }
    }

    /** 县级入户核查表. @param visitors names, the acting officer's among them @param consistent must be answered */
    public record Visit(@Nullable LocalDate visitedOn, List<String> visitors, @Nullable Boolean consistent,
            @Nullable String narrative, List<String> photoIds) {
        public Visit {
            visitors = Names.clean(visitors);
            photoIds = Names.clean(photoIds);
        }
    }

    /** 依法不予公开的事由: coded, restricted; no illness is ever named on a wall. */
    public static final List<String> WITHHELD_REASONS = List.of("艾滋病病人及其家属", "申请人为未成年人", "其他依法保密");

    private final Archive archive;
    private final ReportCheck reports;
    private final VisitCheck visits;

    SurveyTeam(Archive archive, ReportCheck reports, VisitCheck visits) {
        this.archive = archive;
        this.reports = reports;
        this.visits = visits;
    }

    /**
     * Lays the township's survey (R22).
     *
     * @return the sheet's number
     * @throws dibao.shared.Refusal naming every faulty field
     */
    @Transactional
    public int report(CaseNo caseNo, Report report, Officer officer) {
        Dossier dossier = archive.open(caseNo, officer);
        Circumstances seen = reports.check(report, dossier, officer);
        boolean withheld = Boolean.TRUE.equals(report.withheld());
        return archive.lay(caseNo, new Finding.Survey(report.visitedOn(), report.place(), report.investigators(),
                seen, report.narrative(), report.applicantSigned(), report.photoIds(), withheld,
                withheld ? report.withheldReason() : null, report.doubtful(),
                report.doubtful() ? report.doubt() : null), officer);
    }

    /**
     * Lays the county's visit, made by county staff themselves (R32c).
     *
     * @return the sheet's number
     * @throws dibao.shared.Refusal naming every faulty field
     */
    @Transactional
    public int visit(CaseNo caseNo, Visit visit, Officer officer) {
        Dossier dossier = archive.open(caseNo, officer);
        visits.check(visit, dossier, officer);
        return archive.lay(caseNo, new Finding.CountyVisit(visit.visitedOn(), visit.visitors(),
                Boolean.TRUE.equals(visit.consistent()), visit.narrative(), visit.photoIds()), officer);
    }
}
