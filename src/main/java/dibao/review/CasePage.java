package dibao.review;

import dibao.casefile.Archive;
import dibao.casefile.CaseIndex;
import dibao.casefile.CaseIndex.Search;
import dibao.casefile.Dossier;
import dibao.casefile.Kind;
import dibao.correspondence.LetterDesk;
import dibao.shared.CaseNo;
import dibao.shared.Divisions;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 案卷页 — find a dossier and read it whole; a township's officers see their own only. */
@Controller
class CasePage {

    private final CaseIndex index;
    private final Archive archive;
    private final RulingDesk desk;
    private final ExplanationDesk explanations;
    private final LetterDesk letters;
    private final Divisions divisions;

    CasePage(CaseIndex index, Archive archive, RulingDesk desk, ExplanationDesk explanations, LetterDesk letters,
            Divisions divisions) {
        this.index = index;
        this.archive = archive;
        this.desk = desk;
        this.explanations = explanations;
        this.letters = letters;
        this.divisions = divisions;
    }

    @GetMapping("/cases")
    String cases(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String label, @RequestParam(defaultValue = "0") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        var search = new Search(q, division, label);
        model.addAttribute("search", search);
        model.addAttribute("found", index.search(search, page, officer));
        model.addAttribute("labels", labels());
        model.addAttribute("divisions", divisions.openTo(officer));
        model.addAttribute("names", divisions);
        model.addAttribute("base", UriComponentsBuilder.fromPath("/cases").queryParam("q", "{q}").queryParam("division", "{d}")
                .queryParam("label", "{l}").encode().buildAndExpand(q, division, label).toUriString() + "&");
        return "review/cases";
    }

    private static List<String> labels() {
        return Stream.concat(Stream.of("办理中", "已批准", "不予批准", "初审不符合条件"),
                Stream.of(Kind.values()).filter(k -> k != Kind.DECISION).map(k -> "办理中·" + k.label())).toList();
    }

    /** @throws Refusal when there is no such case, or it is another township's */
    @GetMapping("/cases/{caseNo}")
    String dossier(@PathVariable String caseNo, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Dossier dossier = archive.open(new CaseNo(caseNo), officer);
        model.addAttribute("dossier", dossier);
        model.addAttribute("township", divisions.name(dossier.township()));
        model.addAttribute("village", divisions.name(dossier.village()));
        model.addAttribute("label", dossier.standing().label());
        model.addAttribute("ended", dossier.standing().ended());
        model.addAttribute("mayRevoke", officer.has(Role.COUNTY_APPROVER) && RevocationDesk.revocable(dossier));
        model.addAttribute("visitOwed", dossier.standing().visitOwed() && !dossier.standing().stands(Kind.COUNTY_VISIT));
        model.addAttribute("sheets", dossier.sheets().stream().map(SheetView::of).toList());
        model.addAttribute("contradictions", Contradictions.in(dossier));
        model.addAttribute("letters", letters.of(dossier.caseNo().value()));
        if (officer.has(Role.SUPERVISOR) || officer.has(Role.INSPECTOR)) {
            model.addAttribute("refusedAttempts", index.refusedAttempts(dossier.caseNo()));
        }
        try {
            model.addAttribute("ruling", desk.preview(dossier));
            model.addAttribute("explained", explanations.current(dossier));
        } catch (Refusal noStandard) {
            model.addAttribute("noRuling", noStandard.getMessage());
        }
        return "review/case";
    }
}
