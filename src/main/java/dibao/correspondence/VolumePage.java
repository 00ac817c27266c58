package dibao.correspondence;

import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Divisions;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 整卷打印 — the volume as one page for the printer and as one Word document. */
@Controller
class VolumePage {

    private final Volume volume;
    private final LetterDesk desk;
    private final LegalTerms terms;
    private final HouseholdFields households;
    private final Divisions divisions;
    private final CountyClock clock;

    VolumePage(Volume volume, LetterDesk desk, LegalTerms terms, HouseholdFields households, Divisions divisions,
            CountyClock clock) {
        this.volume = volume;
        this.desk = desk;
        this.terms = terms;
        this.households = households;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseNo}/paper")
    String page(@PathVariable String caseNo, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Volume.Bound bound = volume.of(new CaseNo(caseNo), officer);
        model.addAttribute("dossier", bound.dossier());
        model.addAttribute("home", bound.dossier().circumstances());
        model.addAttribute("address", households.address(bound.dossier().circumstances()));
        model.addAttribute("leaves", bound.leaves());
        model.addAttribute("names", divisions);
        model.addAttribute("mark", desk.mark(terms.example(bound.dossier().acceptedOn())));
        model.addAttribute("today", clock.today());
        return "correspondence/paper";
    }

    @GetMapping("/cases/{caseNo}/paper.docx")
    ResponseEntity<byte[]> word(@PathVariable String caseNo, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return FormsPage.word("案卷（" + caseNo + "）", volume.word(new CaseNo(caseNo), officer));
    }
}
