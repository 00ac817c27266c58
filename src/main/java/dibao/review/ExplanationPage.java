package dibao.review;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 裁定说明页 — why, of every ruling a case ever got. */
@Controller
class ExplanationPage {

    private final Archive archive;
    private final ExplanationDesk desk;

    ExplanationPage(Archive archive, ExplanationDesk desk) {
        this.archive = archive;
        this.desk = desk;
    }

    /** @throws dibao.shared.Refusal when there is no such case or ruling, or it is another township's */
    @GetMapping("/cases/{caseNo}/explanation")
    String show(@PathVariable String caseNo, @RequestParam(required = false) @Nullable Long ruling,
            @RequestParam(defaultValue = "false") boolean preview, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Dossier dossier = archive.open(new CaseNo(caseNo), officer);
        model.addAttribute("caseNo", caseNo);
        model.addAttribute("applicantName", dossier.applicantName());
        model.addAttribute("bases", desk.bases(dossier));
        model.addAttribute("explained", ruling != null ? desk.of(dossier, ruling) : preview ? desk.trial(dossier) : desk.current(dossier));
        return "review/explanation";
    }
}
