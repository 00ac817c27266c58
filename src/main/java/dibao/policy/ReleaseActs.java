package dibao.policy;

import dibao.policy.ReleaseAct.Approval;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 发布手续 — the buttons of a release's page; a refusal comes back to the page, and nothing was written. */
@Controller
@RequestMapping("/policy/releases/{id}")
class ReleaseActs {

    private final ReleaseDesk desk;
    private final ReleaseResumption resumption;

    ReleaseActs(ReleaseDesk desk, ReleaseResumption resumption) {
        this.resumption = resumption;
        this.desk = desk;
    }

    @PostMapping("/check")
    String check(@PathVariable String id, RedirectAttributes flash, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return done(id, flash, () -> desk.check(id, officer));
    }

    @PostMapping("/submit")
    String submit(@PathVariable String id, @RequestParam String note, RedirectAttributes flash,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return done(id, flash, () -> desk.submit(id, note, officer));
    }

    @PostMapping("/send-back")
    String sendBack(@PathVariable String id, @RequestParam String note, RedirectAttributes flash,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return done(id, flash, () -> desk.sendBack(id, note, officer));
    }

    @PostMapping("/resume")
    String resume(@PathVariable String id, @RequestParam String note, RedirectAttributes flash,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return done(id, flash, () -> resumption.resume(id, note, officer));
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable String id, @RequestParam String note, RedirectAttributes flash,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return done(id, flash, () -> desk.withdraw(id, note, officer));
    }

    @PostMapping("/approve")
    String approve(@PathVariable String id, @RequestParam String documentName, @RequestParam String documentNumber,
            @RequestParam(required = false) @Nullable LocalDate from, @RequestParam(defaultValue = "沿用") String running,
            RedirectAttributes flash, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return done(id, flash, () -> desk.approve(id, approval(documentName, documentNumber, from, running), officer));
    }

    @PostMapping("/roll-back")
    String rollBack(@PathVariable String id, @RequestParam String documentName, @RequestParam String documentNumber,
            @RequestParam(required = false) @Nullable LocalDate from, @RequestParam(defaultValue = "沿用") String running,
            @RequestParam String note, RedirectAttributes flash, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        return done(id, flash, () -> desk.rollBack(id, approval(documentName, documentNumber, from, running), note, officer));
    }

    private static Approval approval(String name, String number, @Nullable LocalDate from, String running) {
        if (!running.equals("沿用") && !running.equals("改用")) {
            throw Refusal.of("running", "在办案件应选“沿用”或“改用”，这里是“" + CellText.shown(running) + "”");
        }
        if (from == null) {
            throw Refusal.of("from", "请填写施行日期");
        }
        return new Approval(name, number, from, running.equals("改用"));
    }

    private static String done(String id, RedirectAttributes flash, Supplier<ReleaseAct> work) {
        try {
            ReleaseAct act = work.get();
            if (act.kind() == ReleaseAct.Kind.检查未通过) {
                flash.addFlashAttribute("failed", "检查未通过，版本仍是草稿；问题逐条列在下面的“记录”里，改好文件后重新上传");
            } else {
                flash.addFlashAttribute("done", "已记录：" + act.kind() + (act.approval() == null ? ""
                        : "，自 " + act.approval().from() + " 起施行，在办案件" + act.approval().running()));
            }
        } catch (Refusal refusal) {
            flash.addFlashAttribute("faults", refusal.faults());
        }
        return "redirect:/policy/releases/" + id;
    }
}
