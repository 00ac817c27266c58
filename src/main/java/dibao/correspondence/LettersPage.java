package dibao.correspondence;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 案卷文书 — the letters of a case with their delivery, what may be issued, and every form to be printed. */
@Controller
class LettersPage {

    private final Archive archive;
    private final LetterDesk desk;
    private final DeliveryList list;
    private final CaseLetters issuing;
    private final CaseForms forms;

    LettersPage(Archive archive, LetterDesk desk, DeliveryList list, CaseLetters issuing, CaseForms forms) {
        this.archive = archive;
        this.desk = desk;
        this.list = list;
        this.issuing = issuing;
        this.forms = forms;
    }

    @GetMapping("/cases/{caseNo}/letters")
    String letters(@PathVariable String caseNo, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Dossier dossier = archive.open(new CaseNo(caseNo), officer);
        model.addAttribute("dossier", dossier);
        model.addAttribute("lines", desk.of(caseNo).stream().map(list::line).toList());
        model.addAttribute("issuable", issuing.open(dossier, officer));
        model.addAttribute("printables", forms.of(dossier));
        return "correspondence/letters";
    }

    @PostMapping("/cases/{caseNo}/letters/{form}")
    String issue(@PathVariable String caseNo, @PathVariable String form, RedirectAttributes flash,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        try {
            Form wanted = Form.at(form).orElseThrow(() -> Refusal.of("form", "没有名为「" + form + "」的文书"));
            issuing.issue(wanted, new CaseNo(caseNo), officer);
            flash.addFlashAttribute("done", "已开具" + wanted.title());
        } catch (Refusal refusal) {
            flash.addFlashAttribute("refused", refusal.faults());
        }
        return "redirect:/cases/" + caseNo + "/letters";
    }
}
