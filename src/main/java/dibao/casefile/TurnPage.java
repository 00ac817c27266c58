package dibao.casefile;

import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 变更与终止 — the page of the window: what changed, or why the case ends, with its proof. */
@Controller
class TurnPage {

    /** What was typed, for the page that comes back after a refusal. */
    record Typed(@Nullable LocalDate on, String what, String text) {}

    private final Archive archive;
    private final TurnDesk desk;
    private final Attachments attachments;
    private final TransactionTemplate transactions;

    TurnPage(Archive archive, TurnDesk desk, Attachments attachments, PlatformTransactionManager transactions) {
        this.transactions = new TransactionTemplate(transactions);
        this.archive = archive;
        this.desk = desk;
        this.attachments = attachments;
    }

    /** @throws Refusal when there is no such case, or it is another township's */
    @GetMapping("/cases/{caseNo}/turns")
    String page(@PathVariable String caseNo, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Dossier dossier = archive.open(new CaseNo(caseNo), officer);
        model.addAttribute("dossier", dossier);
        model.addAttribute("label", dossier.standing().label());
        model.addAttribute("ended", dossier.standing().ended());
        model.addAttribute("mayChange", SheetOrder.of(Kind.HOUSEHOLD_CHANGE).mayLay().stream().anyMatch(officer::has));
        model.addAttribute("mayClose", SheetOrder.of(Kind.CLOSURE).mayLay().stream().anyMatch(officer::has));
        model.addAttribute("whats", Turn.HouseholdChange.WHATS);
        model.addAttribute("grounds", Turn.Closure.GROUNDS);
        for (String form : List.of("change", "closure")) {
            if (!model.containsAttribute(form)) {
                model.addAttribute(form, new Typed(null, "", ""));
            }
        }
        return "casefile/turns";
    }

    @PostMapping("/cases/{caseNo}/turns/change")
    String change(@PathVariable String caseNo,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String what, @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files, RedirectAttributes notes,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return noting(new CaseNo(caseNo), "change", new Typed(on, what, text), notes, "已登记，本案退回入户调查",
                () -> desk.change(new CaseNo(caseNo), new TurnDesk.Change(on, what, text, attachments.receive(files, caseNo, officer)), officer));
    }

    @PostMapping("/cases/{caseNo}/turns/closure")
    String close(@PathVariable String caseNo,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String ground, @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files, RedirectAttributes notes,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return noting(new CaseNo(caseNo), "closure", new Typed(on, ground, text), notes, "本案已终止办理",
                () -> desk.close(new CaseNo(caseNo), new TurnDesk.Ending(on, ground, text, attachments.receive(files, caseNo, officer)), officer));
    }

    /** Act and proof are kept together or not at all. */
    private String noting(CaseNo caseNo, String form, Typed typed, RedirectAttributes notes, String done, Runnable act) {
        try {
            transactions.executeWithoutResult(transaction -> act.run());
            notes.addFlashAttribute("done", done);
            return "redirect:/cases/" + caseNo;
        } catch (Refusal refusal) {
            notes.addFlashAttribute("refused", refusal.faults());
            notes.addFlashAttribute(form, typed);
            return "redirect:/cases/" + caseNo + "/turns";
        }
    }
}
