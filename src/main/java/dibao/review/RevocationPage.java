package dibao.review;

import dibao.casefile.Archive;
import dibao.casefile.Attachments;
import dibao.casefile.Dossier;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** 撤销决定页 — the approver's, with the evidence of the error. */
@Controller
class RevocationPage {

    private final Archive archive;
    private final RevocationDesk desk;
    private final Attachments attachments;
    private final TransactionTemplate transactions;

    RevocationPage(Archive archive, RevocationDesk desk, Attachments attachments, PlatformTransactionManager transactions) {
        this.archive = archive;
        this.desk = desk;
        this.attachments = attachments;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @throws Refusal when there is no such case, or it is another township's */
    @GetMapping("/cases/{caseNo}/revocation")
    String page(@PathVariable String caseNo, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Dossier dossier = archive.open(new CaseNo(caseNo), officer);
        model.addAttribute("dossier", dossier);
        model.addAttribute("label", dossier.standing().label());
        model.addAttribute("mayRevoke", officer.has(Role.COUNTY_APPROVER) && RevocationDesk.revocable(dossier));
        model.addAttribute("places", RevocationDesk.BACK_TO);
        return "review/revocation";
    }

    /** Act and proof are kept together or not at all. */
    @PostMapping("/cases/{caseNo}/revocation")
    String revoke(@PathVariable String caseNo, @RequestParam(defaultValue = "") String backTo,
            @RequestParam(defaultValue = "") String error, @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes notes, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        try {
            transactions.executeWithoutResult(transaction -> desk.revoke(new CaseNo(caseNo),
                    new RevocationDesk.Revoking(backTo, error, attachments.receive(files, caseNo, officer)), officer));
            notes.addFlashAttribute("done", "原决定已撤销，本案重新办理");
            return "redirect:/cases/" + caseNo;
        } catch (Refusal refusal) {
            notes.addFlashAttribute("refused", refusal.faults());
            notes.addFlashAttribute("backTo", backTo);
            notes.addFlashAttribute("error", error);
            return "redirect:/cases/" + caseNo + "/revocation";
        }
    }
}
