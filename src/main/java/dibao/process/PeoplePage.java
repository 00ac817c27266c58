package dibao.process;

import dibao.shared.CountyClock;
import dibao.shared.Divisions;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 人员统计 on a page, for heads and supervisors. */
@Controller
class PeoplePage {

    private final PeopleCounts counts;
    private final OfficerNames officers;
    private final Divisions divisions;
    private final LegalTerms terms;
    private final CountyClock clock;

    PeoplePage(PeopleCounts counts, OfficerNames officers, Divisions divisions, LegalTerms terms, CountyClock clock) {
        this.counts = counts;
        this.officers = officers;
        this.divisions = divisions;
        this.terms = terms;
        this.clock = clock;
    }

    static boolean mayRead(Officer officer) {
        return Stream.of(Role.OFFICE_HEAD, Role.TOWNSHIP_HEAD, Role.COUNTY_APPROVER, Role.SUPERVISOR, Role.INSPECTOR)
                .anyMatch(officer::has);
    }

    /** @param since first day of the period; the first of the year if left out @throws Refusal for other posts */
    @GetMapping("/worklist/people")
    String show(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since,
            Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        if (!mayRead(officer)) {
            throw Refusal.because("人员统计由所长、乡镇负责人、县审批员、督查和纪检查看");
        }
        LocalDate from = since == null ? clock.today().withDayOfYear(1) : since;
        model.addAttribute("since", from);
        model.addAttribute("people", counts.people(from, officer));
        model.addAttribute("posts", counts.posts(officer));
        model.addAttribute("reasons", counts.reasons(from, officer).stream()
                .map(s -> StepLine.of(s, clock.today(), terms, officer)).toList());
        model.addAttribute("names", divisions);
        model.addAttribute("officers", officers);
        return "process/people";
    }
}
