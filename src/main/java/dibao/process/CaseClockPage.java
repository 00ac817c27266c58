package dibao.process;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.DraftBox;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** 案件计时 — on a page of its own, which the case's page loads, and as JSON. */
@Controller
class CaseClockPage {

    /** For another program; days are working days. @param overdueDays 0 in time */
    record Line(String taskId, String step, String name, LocalDate openedOn, @Nullable LocalDate due, boolean provisional,
            @Nullable LocalDate closedOn, @Nullable String closedBy, int daysUsed, int overdueDays,
            @Nullable String overdueReason) {}

    /** @param countyHalt since when the county's time stands */
    record Answer(String caseNo, LocalDate acceptedOn, @Nullable LocalDate until, int workingDays, long calendarDays, String now,
            @Nullable LocalDate countyHalt, Map<String, Integer> workingDaysOf, List<Line> steps, List<Steps.Moved> moved) {}

    /** A step a turn of the case ended while it was being typed; nothing of the draft went into the dossier. */
    record Interrupted(String step, LocalDate on, String typedBy, Instant savedAt, boolean mine) {}

    private final Archive archive;
    private final Steps steps;
    private final DraftBox drafts;
    private final OfficerNames officers;
    private final LegalTerms terms;
    private final CountyClock clock;

    CaseClockPage(Archive archive, Steps steps, DraftBox drafts, OfficerNames officers, LegalTerms terms, CountyClock clock) {
        this.archive = archive;
        this.steps = steps;
        this.drafts = drafts;
        this.officers = officers;
        this.terms = terms;
        this.clock = clock;
    }

    /** @throws dibao.shared.Refusal when there is no such case, or it is another township's */
    @GetMapping("/cases/{caseNo}/clock")
    String show(@PathVariable String caseNo, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Dossier dossier = archive.open(new CaseNo(caseNo), officer);
        List<StepLine> lines = steps.of(caseNo).stream().map(s -> StepLine.of(s, clock.today(), terms, officer)).toList();
        model.addAttribute("caseNo", caseNo);
        model.addAttribute("applicant", dossier.applicantName());
        model.addAttribute("total", clock(dossier));
        model.addAttribute("lines", lines);
        model.addAttribute("interrupted", interrupted(lines, officer));
        model.addAttribute("moved", steps.movedOf(caseNo));
        model.addAttribute("nameOf", lines.stream().collect(Collectors.toMap(l -> l.step().taskId(), l -> l.step().name())));
        return "process/case-clock";
    }

    /** @throws dibao.shared.Refusal when there is no such case, or it is another township's */
    @GetMapping("/api/cases/{caseNo}/clock")
    @ResponseBody
    Answer read(@PathVariable String caseNo, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        CaseClock total = clock(archive.open(new CaseNo(caseNo), officer));
        LocalDate today = clock.today();
        List<Line> lines = steps.of(caseNo).stream().map(s -> new Line(s.taskId(), s.step(), s.name(), s.openedOn(), s.due(),
                s.provisional(), s.closedOn(), s.closedByName(), StepLine.of(s, today, terms, officer).daysUsed(),
                s.overdueDays(today, terms.calendar()), s.reason())).toList();
        return new Answer(caseNo, total.acceptedOn(), total.until(), total.workingDays(), total.calendarDays(), total.now().label(),
                total.countyHalt(), total.workingDaysOf().entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey().label(), Map.Entry::getValue)), lines, steps.movedOf(caseNo));
    }

    private List<Interrupted> interrupted(List<StepLine> lines, Officer reader) {
        List<Step> cut = lines.stream().map(StepLine::step).filter(Step::cancelled).toList();
        Map<String, DraftBox.Typed> typed = drafts.typed(cut.stream().map(Step::taskId).toList());
        return cut.stream().filter(s -> typed.containsKey(s.taskId())).map(s -> {
            DraftBox.Typed draft = typed.get(s.taskId());
            return new Interrupted(s.name(), s.closedOn(), officers.of(draft.ownerId()), draft.savedAt(), draft.ownerId().equals(reader.id()));
        }).toList();
    }

    private CaseClock clock(Dossier dossier) {
        boolean underWay = dossier.standing().label().startsWith("办理中") || dossier.standing().label().equals("初审不符合条件");
        var last = dossier.sheets().get(dossier.sheets().size() - 1).recordedAt();
        List<Step> own = steps.of(dossier.caseNo().value()).stream().filter(s -> !Keys.receipt(s.key())).toList();
        boolean open = own.stream().anyMatch(Step::open);
        return CaseClock.of(dossier.acceptedOn(), own, underWay || open ? null : last, clock.instant(), terms.calendar());
    }
}
