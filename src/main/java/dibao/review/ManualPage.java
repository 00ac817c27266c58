package dibao.review;

import dibao.casefile.CaseIndex;
import dibao.casefile.CaseIndex.Search;
import dibao.shared.Divisions;
import dibao.shared.Officer;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 人工处理页 — a township's officers see their own only. */
@Controller
class ManualPage {

    private final ManualCases manual;
    private final CaseIndex index;
    private final Divisions divisions;

    ManualPage(ManualCases manual, CaseIndex index, Divisions divisions) {
        this.manual = manual;
        this.index = index;
        this.divisions = divisions;
    }

    @GetMapping(ManualCases.PATH)
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = CaseIndex.UNDER_WAY) String label,
            @RequestParam(defaultValue = "0") int page, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        var found = manual.all();
        model.addAttribute("q", q);
        model.addAttribute("label", label);
        model.addAttribute("labels", List.of(CaseIndex.UNDER_WAY, "已批准", "不予批准", "初审不符合条件"));
        model.addAttribute("manual", found);
        model.addAttribute("found", index.search(new Search(q, "", label), page, officer, found.keySet()));
        model.addAttribute("names", divisions);
        model.addAttribute("base", UriComponentsBuilder.fromPath(ManualCases.PATH).queryParam("q", "{q}").queryParam("label", "{l}")
                .encode().buildAndExpand(q, label).toUriString() + "&");
        return "review/manual";
    }
}
