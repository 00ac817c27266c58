package dibao.casefile;

import dibao.shared.Divisions;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 收件登记簿 on a page, with the 申请回执 and the 一次性告知 to be printed for the household. */
@Controller
class HandInsPage {

    private final HandInList list;
    private final IntakeDesk desk;
    private final Divisions divisions;

    HandInsPage(HandInList list, IntakeDesk desk, Divisions divisions) {
        this.list = list;
        this.desk = desk;
        this.divisions = divisions;
    }

    @GetMapping("/hand-ins")
    String handIns(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        model.addAttribute("q", q);
        model.addAttribute("all", all);
        model.addAttribute("found", list.find(q, all, page, officer));
        model.addAttribute("names", divisions);
        model.addAttribute("base", UriComponentsBuilder.fromPath("/hand-ins").queryParam("q", "{q}").queryParam("all", all)
                .encode().buildAndExpand(q).toUriString() + "&");
        return "casefile/hand-ins";
    }

    /** @throws Refusal when unknown, or of another township */
    @GetMapping("/hand-ins/{receiptNo}")
    String receipt(@PathVariable String receiptNo, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        paper(receiptNo, model, officer);
        model.addAttribute("papers", desk.application(receiptNo, officer).paperIds().size());
        model.addAttribute("title", "申请回执");
        return "casefile/receipt";
    }

    /** @throws Refusal when unknown, of another township, or nothing was asked for */
    @GetMapping("/hand-ins/{receiptNo}/supplement")
    String supplement(@PathVariable String receiptNo, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        paper(receiptNo, model, officer);
        model.addAttribute("notice", list.notices(receiptNo).stream().findFirst()
                .orElseThrow(() -> Refusal.of("receiptNo", "收件 " + receiptNo + " 没有发出过一次性告知")));
        model.addAttribute("title", "一次性告知补正材料通知");
        return "casefile/receipt";
    }

    private void paper(String receiptNo, Model model, Officer officer) {
        HandInList.Line line = list.one(receiptNo, officer);
        model.addAttribute("handIn", line);
        model.addAttribute("office", divisions.name(line.township()) + "人民政府");
        model.addAttribute("village", divisions.name(line.village()));
    }
}
