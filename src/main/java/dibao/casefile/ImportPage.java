package dibao.casefile;

import dibao.shared.Divisions;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 批量导入 — upload, progress, result, returned copy. */
@Controller
@RequestMapping("/intake/import")
class ImportPage {

    private static final int PAGE = 50;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Imports imports;
    private final ImportQueue queue;
    private final ReturnedCopy copies;
    private final IntakeTemplate template;
    private final WaitingHandIns waiting;
    private final IntakeDesk desk;
    private final Divisions divisions;

    ImportPage(Imports imports, ImportQueue queue, ReturnedCopy copies, IntakeTemplate template, WaitingHandIns waiting,
            IntakeDesk desk, Divisions divisions) {
        this.imports = imports;
        this.queue = queue;
        this.copies = copies;
        this.template = template;
        this.waiting = waiting;
        this.desk = desk;
        this.divisions = divisions;
    }

    @GetMapping
    String overview(@RequestParam(defaultValue = "1") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        int total = waiting.count(officer);
        int at = paged(model, page, total);
        model.addAttribute("imports", imports.recent(officer));
        model.addAttribute("waitingTotal", total);
        model.addAttribute("waiting", waiting.page(officer, PAGE, (at - 1) * PAGE));
        model.addAttribute("papers", desk.requiredPapers());
        model.addAttribute("divisions", divisions);
        model.addAttribute("clerk", clerk(officer));
        model.addAttribute("importer", importer(officer));
        return "casefile/import";
    }

    @PostMapping
    String upload(@RequestParam MultipartFile file, RedirectAttributes flash,
            @AuthenticationPrincipal(expression = "officer") Officer officer) throws IOException {
        if (!importer(officer)) {
            throw Refusal.because("只有乡镇受理员、民政所负责人和县审核员可以导入申请");
        }
        String name = file.getOriginalFilename();
        if (file.isEmpty()) {
            flash.addFlashAttribute("refusal", "请选择要导入的工作簿（xlsx），文件不能是空的");
            return "redirect:/intake/import";
        }
        String id = imports.add(name == null ? "未命名.xlsx" : name, file.getBytes(), officer);
        queue.submit(id, officer);
        return "redirect:/intake/import/" + id;
    }

    @GetMapping("/{id}")
    String result(@PathVariable String id, @RequestParam(defaultValue = "1") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        progress(id, page, model, officer);
        return "casefile/import-result";
    }

    /** Asked for again and again while the import runs. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable String id, @RequestParam(defaultValue = "1") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Imports.Job job = imports.job(id, officer);
        var counts = imports.counts(id);
        int answered = counts.entrySet().stream().filter(e -> !e.getKey().equals("警告")).mapToInt(e -> e.getValue()).sum();
        int at = paged(model, page, answered);
        model.addAttribute("job", job);
        model.addAttribute("counts", counts);
        model.addAttribute("answered", answered);
        model.addAttribute("lines", imports.lines(id, PAGE, (at - 1) * PAGE));
        return "casefile/import-progress";
    }

    @GetMapping("/{id}/marked.xlsx")
    ResponseEntity<byte[]> marked(@PathVariable String id,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Imports.Job job = imports.job(id, officer);
        return download("退回_" + job.fileName(), copies.of(job));
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        return download("导入模板.xlsx", template.empty());
    }

    /** Townships hand in their own; the county may hand in for all of them (R7b 集中办理), whose papers the townships check. */
    private static boolean importer(Officer officer) {
        return clerk(officer) || officer.has(Role.COUNTY_EXAMINER);
    }

    private static boolean clerk(Officer officer) {
        return officer.has(Role.INTAKE) || officer.has(Role.OFFICE_HEAD);
    }

    private static int paged(Model model, int page, int total) {
        int pages = Math.max(1, (total + PAGE - 1) / PAGE);
        int at = Math.min(Math.max(1, page), pages);
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        return at;
    }

    private static ResponseEntity<byte[]> download(String name, byte[] file) {
        return ResponseEntity.ok().contentType(XLSX).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString()).body(file);
    }
}
