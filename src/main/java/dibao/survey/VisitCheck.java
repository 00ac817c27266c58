package dibao.survey;

import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.shared.CountyClock;
import dibao.shared.FaultList;
import dibao.shared.Officer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** 县级核查表校验 — the county goes itself, after the hand-up, and not with the township's own investigators. */
@Component
class VisitCheck {

    private final Team team;
    private final CountyClock clock;

    VisitCheck(Team team, CountyClock clock) {
        this.team = team;
        this.clock = clock;
    }

    void check(SurveyTeam.Visit visit, Dossier dossier, Officer officer) {
        var faults = new FaultList();
        faults.day("visitedOn", "核查日期", visit.visitedOn(), span(dossier));
        team.people(faults, "visitors", visit.visitors(), officer, dossier.acceptedOn());
        List<String> township = dossier.latest(Finding.Survey.class).map(Finding.Survey::investigators).orElse(List.of());
        List<String> again = visit.visitors().stream().filter(township::contains).toList();
        faults.when(!again.isEmpty(), "visitors",
                        "%s是本案乡镇调查人员，县级核查须由县级人员直接入户".formatted(String.join("、", again)))
                .when(visit.consistent() == null, "consistent", "请选择核查情况与乡镇调查是否一致")
                .text("narrative", "核查情况", visit.narrative());
        team.photos(faults, visit.photoIds(), officer);
        faults.refuse();
    }

    private FaultList.Span span(Dossier dossier) {
        var objected = dossier.standing().valid(Finding.CountyNotice.class).stream()
                .flatMap(n -> n.objections().stream()).map(Finding.Notice.Objection::on).max(LocalDate::compareTo);
        if (objected.isPresent()) {
            return FaultList.Span.since("公示异议日期", objected.get(), clock.today());
        }
        LocalDate handedUp = dossier.sheets().stream().filter(s -> s.kind() == Kind.SPOT_CHECK)
                .map(s -> LocalDate.ofInstant(s.recordedAt(), CountyClock.ZONE)).reduce((a, b) -> b)
                .orElse(dossier.acceptedOn());
        return FaultList.Span.since("上报日期", handedUp, clock.today());
    }
}
