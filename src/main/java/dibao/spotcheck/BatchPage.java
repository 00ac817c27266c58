package dibao.spotcheck;

import dibao.shared.CaseNo;
import dibao.shared.Divisions;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.time.YearMonth;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 上报批次 — tick the ready cases and hand them up; look a batch and its draw up. */
@Controller
class BatchPage {

    private final SpotCheckDraw draw;
    private final Batches batches;
    private final ReadyCases ready;
    private final MonthSecrets secrets;
    private final Substitutions substitutions;
    private final BatchWork work;
    private final Divisions divisions;

    BatchPage(SpotCheckDraw draw, Batches batches, ReadyCases ready, MonthSecrets secrets, Substitutions substitutions,
            BatchWork work, Divisions divisions) {
        this.draw = draw;
        this.batches = batches;
        this.ready = ready;
        this.secrets = secrets;
        this.substitutions = substitutions;
        this.work = work;
        this.divisions = divisions;
    }

    @GetMapping("/batches")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        long total = batches.count(q, officer);
        boolean mayHandUp = officer.township() != null && (officer.has(Role.INTAKE) || officer.has(Role.OFFICE_HEAD));
        model.addAttribute("mayHandUp", mayHandUp);
        model.addAttribute("ready", mayHandUp ? ready.of(officer.township()) : List.of());
        model.addAttribute("batches", batches.search(q, page, officer));
        model.addAttribute("q", q);
        model.addAttribute("page", Math.max(page, 0));
        model.addAttribute("pages", (total + Batches.PAGE - 1) / Batches.PAGE);
        model.addAttribute("total", total);
        model.addAttribute("commitments", secrets.commitments());
        model.addAttribute("divisions", divisions);
        return "spotcheck/batches";
    }

    @PostMapping("/batches")
    String handUp(@RequestParam(name = "caseNo", required = false) List<String> caseNos, RedirectAttributes notes,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        try {
            var outcome = draw.handUp(caseNos == null ? List.of() : caseNos.stream().map(CaseNo::new).toList(), officer);
            notes.addFlashAttribute("done", "已上报 %d 户，须县级入户核查 %d 户".formatted(
                    outcome.forced() + outcome.unforced(), outcome.visits().size()));
            notes.addFlashAttribute("problems", outcome.problems());
            return "redirect:/batches/" + outcome.batchNo();
        } catch (Refusal refusal) {
            notes.addFlashAttribute("refused", refusal.faults());
            return "redirect:/batches";
        }
    }

    @GetMapping("/batches/{batchNo}")
    String batch(@PathVariable String batchNo, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Batch batch = batches.find(batchNo, officer);
        model.addAttribute("batch", batch);
        model.addAttribute("township", divisions.name(batch.township()));
        var entries = batches.entries(batchNo);
        var lines = work.of(entries);
        model.addAttribute("entries", entries);
        model.addAttribute("lines", lines);
        model.addAttribute("counts", BatchWork.counts(lines));
        model.addAttribute("divisions", divisions);
        model.addAttribute("commitment", secrets.commitment(YearMonth.parse(batch.month())));
        model.addAttribute("published", secrets.over(YearMonth.parse(batch.month())));
        model.addAttribute("publishedOn", YearMonth.parse(batch.month()).plusMonths(1).atDay(1));
        model.addAttribute("substitutions", substitutions.of(batchNo));
        model.addAttribute("mayRetry", officer.township() != null);
        model.addAttribute("maySubstitute", officer.has(Role.COUNTY_EXAMINER) || officer.has(Role.COUNTY_APPROVER));
        return "spotcheck/batch";
    }

    @PostMapping("/batches/{batchNo}/retry")
    String retry(@PathVariable String batchNo, RedirectAttributes notes,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        notes.addFlashAttribute("problems", draw.retry(batchNo, officer));
        return "redirect:/batches/" + batchNo;
    }

    @PostMapping("/batches/{batchNo}/substitutions")
    String substitute(@PathVariable String batchNo, @RequestParam String replaced, @RequestParam String replacement,
            @RequestParam String reason, RedirectAttributes notes,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return noting(batchNo, notes, () -> substitutions.propose(batchNo,
                new Substitutions.Proposal(new CaseNo(replaced), new CaseNo(replacement), reason), officer));
    }

    @PostMapping("/batches/{batchNo}/substitutions/{replaced}/consent")
    String consent(@PathVariable String batchNo, @PathVariable String replaced, RedirectAttributes notes,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return noting(batchNo, notes, () -> substitutions.consent(batchNo, new CaseNo(replaced), officer));
    }

    private static String noting(String batchNo, RedirectAttributes notes, Runnable act) {
        try {
            act.run();
            notes.addFlashAttribute("done", "已登记");
        } catch (Refusal refusal) {
            notes.addFlashAttribute("refused", refusal.faults());
        }
        return "redirect:/batches/" + batchNo;
    }
}
