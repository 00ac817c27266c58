package dibao.review;

import dibao.shared.Divisions;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 偏离清单 — for the county, 督查 and 纪检 (R18). */
@Controller
class DeparturePage {

    private final Departures departures;
    private final Divisions divisions;

    DeparturePage(Departures departures, Divisions divisions) {
        this.departures = departures;
        this.divisions = divisions;
    }

    /** @throws Refusal for officers of a township */
    @GetMapping("/departures")
    String list(@RequestParam(defaultValue = "0") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        if (officer.township() != null) {
            throw Refusal.because("偏离清单由县级人员、督查和纪检查看");
        }
        long total = departures.count();
        model.addAttribute("departures", departures.list(page));
        model.addAttribute("total", total);
        model.addAttribute("page", Math.max(page, 0));
        model.addAttribute("pages", (total + Departures.PAGE - 1) / Departures.PAGE);
        model.addAttribute("names", divisions);
        return "review/departures";
    }
}
