package dibao.casefile;

import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two answers to an imported household on the import page: 受理, or one 一次性告知. */
@Controller
class PapersCheckPage {

    private static final String BACK = "redirect:/intake/import#waiting";

    private final PapersCheck check;

    PapersCheckPage(PapersCheck check) {
        this.check = check;
    }

    @PostMapping("/intake/waiting/accept")
    String accept(@RequestParam(required = false) List<String> receipt, @RequestParam(required = false) Set<String> paper,
            @AuthenticationPrincipal(expression = "officer") Officer officer, RedirectAttributes flash) {
        if (receipt == null) {
            flash.addFlashAttribute("refusal", "请先勾选要受理的家庭");
        } else {
            flash.addFlashAttribute("answers", check.accept(receipt, paper == null ? Set.of() : paper, officer));
        }
        return BACK;
    }

    @PostMapping("/intake/waiting/{receipt}/supplement")
    String ask(@PathVariable String receipt, @RequestParam(required = false) Set<String> paper,
            @RequestParam(defaultValue = "") String more, @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal(expression = "officer") Officer officer, RedirectAttributes flash) {
        try {
            check.ask(receipt, paper == null ? Set.of() : paper, more, reason, officer);
            flash.addFlashAttribute("answers", List.of("已一次性告知：" + receipt));
        } catch (Refusal refusal) {
            flash.addFlashAttribute("refusal", refusal.getMessage());
        }
        return BACK;
    }
}
