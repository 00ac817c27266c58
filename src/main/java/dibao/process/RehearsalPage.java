package dibao.process;

import dibao.shared.CountyClock;
import dibao.shared.Refusal;
import dibao.shared.Role;
import dibao.shared.Officer;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 示例案件 — the demonstration's administrator fills an empty county with cases at work. */
@Controller
@RequestMapping("/demo/cases")
@ConditionalOnProperty("dibao.clock.movable")
class RehearsalPage {

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RehearsalRun run;
    private final CountyClock clock;

    RehearsalPage(RehearsalRun run, CountyClock clock) {
        this.run = run;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        progress(model, officer);
        return "process/rehearsal";
    }

    /** Asked for again and again while a run is under way. */
    @GetMapping("/progress")
    String progress(Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        entered(officer);
        model.addAttribute("run", run.progress());
        model.addAttribute("today", clock.today());
        return "process/rehearsal-progress";
    }

    @PostMapping
    String start(@RequestParam(defaultValue = "28") int days, @RequestParam(defaultValue = "3") int arriving,
            RedirectAttributes said, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        entered(officer);
        try {
            run.start(days, arriving);
        } catch (Refusal refusal) {
            said.addFlashAttribute("refused", refusal.faults());
        }
        return "redirect:/demo/cases";
    }

    @GetMapping("/applications.xlsx")
    ResponseEntity<byte[]> workbook() {
        return ResponseEntity.ok().contentType(XLSX).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("示例申请.xlsx", StandardCharsets.UTF_8).build().toString()).body(SampleCases.file());
    }

    private static void entered(Officer officer) {
        if (!officer.has(Role.ADMINISTRATOR)) {
            throw Refusal.because("示例案件由管理员生成");
        }
    }
}
