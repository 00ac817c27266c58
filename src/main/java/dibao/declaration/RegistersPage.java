package dibao.declaration;

import dibao.casefile.Attachments;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 近亲属登记名册 — import and search, for the checker and the administrator; supervision may read. */
@Controller
class RegistersPage {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Set<Role> KEEPERS = Set.of(Role.CHECKER, Role.ADMINISTRATOR);
    private static final Set<Role> READERS = Set.of(Role.SUPERVISOR, Role.INSPECTOR);

    private final OfficialsFile file;
    private final OfficialList list;
    private final Attachments attachments;

    RegistersPage(OfficialsFile file, OfficialList list, Attachments attachments) {
        this.file = file;
        this.list = list;
        this.attachments = attachments;
    }

    @GetMapping("/registers")
    String page(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        boolean keeper = KEEPERS.stream().anyMatch(officer::has);
        if (!keeper && READERS.stream().noneMatch(officer::has)) {
            throw Refusal.because("近亲属登记名册仅供核对员、管理员维护，督查、纪检查看");
        }
        model.addAttribute("keeper", keeper).addAttribute("q", q).addAttribute("found", list.find(q, page));
        return "declaration/registers";
    }

    @PostMapping("/registers")
    String upload(@RequestParam("file") MultipartFile upload, RedirectAttributes answer,
            @AuthenticationPrincipal(expression = "officer") Officer officer) throws IOException {
        keeper(officer);
        try {
            OfficialsFile.Taken taken = file.take(upload.getBytes(), officer);
            answer.addFlashAttribute("done", "已导入人员%d名、近亲属%d名；有错误未导入%d行"
                    .formatted(taken.officials(), taken.kin(), taken.refused()));
            byte[] marked = taken.marked();
            if (marked != null) {
                answer.addFlashAttribute("copy", attachments.keep("标注-" + upload.getOriginalFilename(), XLSX.toString(),
                        marked, null, officer));
            }
        } catch (Refusal refusal) {
            answer.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/registers";
    }

    @GetMapping("/registers/sample.xlsx")
    ResponseEntity<byte[]> sample(@AuthenticationPrincipal(expression = "officer") Officer officer) {
        keeper(officer);
        return ResponseEntity.ok().contentType(XLSX).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("officials.xlsx").build().toString()).body(file.sample());
    }

    private static void keeper(Officer officer) {
        if (KEEPERS.stream().noneMatch(officer::has)) {
            throw Refusal.because("只有核对员或管理员可以维护近亲属登记名册");
        }
    }
}
