package dibao.process;

import dibao.process.WorkList.Search;
import dibao.process.WorkList.State;
import dibao.shared.CountyClock;
import dibao.shared.Divisions;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Region;
import dibao.shared.Role;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** 待办一览 on a page; the home page loads its counts. */
@Controller
@RequestMapping("/worklist")
class WorkListPage {

    private final WorkList list;
    private final OverdueReasons reasons;
    private final Divisions divisions;
    private final OfficerNames officers;
    private final LegalTerms terms;
    private final CountyClock clock;

    WorkListPage(WorkList list, OverdueReasons reasons, Divisions divisions, OfficerNames officers, LegalTerms terms, CountyClock clock) {
        this.list = list;
        this.reasons = reasons;
        this.divisions = divisions;
        this.officers = officers;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String step, @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(defaultValue = "0") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        entered(officer);
        String text = q.strip();
        var found = list.find(new Search(text, township, step, state), villages(text), page, officer);
        model.addAttribute("search", new Search(text, township, step, state));
        model.addAttribute("states", State.values());
        model.addAttribute("counts", list.counts(township, officer));
        model.addAttribute("found", found);
        model.addAttribute("lines", found.steps().stream().map(s -> StepLine.of(s, clock.today(), terms, officer)).toList());
        model.addAttribute("steps", list.names(officer));
        model.addAttribute("townships", divisions.townshipsOf(officer));
        model.addAttribute("names", divisions);
        model.addAttribute("officers", officers);
        model.addAttribute("walkedAt", list.walkedAt().orElse(null));
        model.addAttribute("people", PeoplePage.mayRead(officer));
        String narrowed = UriComponentsBuilder.fromPath("/worklist").queryParam("q", "{q}").queryParam("township", "{t}")
                .queryParam("step", "{s}").encode().buildAndExpand(text, township, step).toUriString();
        model.addAttribute("narrowed", narrowed + "&state=");
        model.addAttribute("base", narrowed + "&state=" + state + "&");
        return "process/worklist";
    }

    /** 首页上的数: due soon, late, escalated, of the officer's area. */
    @GetMapping("/summary")
    String summary(Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        model.addAttribute("counts", list.counts("", officer));
        model.addAttribute("states", List.of(State.OPEN, State.SOON, State.OVERDUE, State.TO_OFFICE, State.TO_COUNTY, State.UNEXPLAINED));
        return "process/worklist-summary";
    }

    /** Answers a refusal on the page the officer came from. */
    @PostMapping("/{taskId}/reason")
    String explain(@PathVariable String taskId, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "UNEXPLAINED") State state, RedirectAttributes said,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        try {
            reasons.add(taskId, reason, officer);
            said.addFlashAttribute("done", "已记录逾期原因");
        } catch (Refusal refusal) {
            said.addFlashAttribute("refused", refusal.faults());
        }
        return "redirect:/worklist?state=" + state;
    }

    private List<String> villages(String text) {
        return text.isEmpty() ? List.of() : divisions.all().stream().filter(r -> r.village() && r.name().contains(text))
                .map(Region::code).toList();
    }

    /** @throws Refusal for posts that work on no case */
    static void entered(Officer officer) {
        if (Set.of(Role.POLICY, Role.ADMINISTRATOR).containsAll(officer.roles())) {
            throw Refusal.because("待办一览由办理、审核和监督岗位查看");
        }
    }
}
