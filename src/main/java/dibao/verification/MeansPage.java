package dibao.verification;

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

/** 核对名册 — import and search of the registers of other offices, for the checker and the administrator. */
@Controller
class MeansPage {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Set<Role> KEEPERS = Set.of(Role.CHECKER, Role.ADMINISTRATOR);

    private final MeansFile file;
    private final MeansRegisters registers;
    private final Attachments attachments;

    MeansPage(MeansFile file, MeansRegisters registers, Attachments attachments) {
        this.file = file;
        this.registers = registers;
        this.attachments = attachments;
    }

    @GetMapping("/registers/means")
    String page(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        keeper(officer);
        model.addAttribute("registers", registers.all()).addAttribute("q", q)
                .addAttribute("found", registers.find(q, page));
        return "verification/means";
    }

    @PostMapping("/registers/means")
    String upload(@RequestParam String register, @RequestParam("file") MultipartFile upload,
            @RequestParam(defaultValue = "false") boolean add, RedirectAttributes answer,
            @AuthenticationPrincipal(expression = "officer") Officer officer) throws IOException {
        keeper(officer);
        try {
            String name = String.valueOf(upload.getOriginalFilename());
            MeansFile.Taken taken = file.take(register, name, upload.getBytes(), !add, officer);
            answer.addFlashAttribute("done", "「%s」已导入%d行；有错误未导入%d行"
                    .formatted(register, taken.lines(), taken.refused()));
            byte[] marked = taken.marked();
            if (marked != null) {
                answer.addFlashAttribute("copy",
                        attachments.keep("标注-" + name, XLSX.toString(), marked, null, officer));
            }
        } catch (Refusal refusal) {
            answer.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/registers/means";
    }

    @GetMapping("/registers/means/sample.xlsx")
    ResponseEntity<byte[]> sample(@RequestParam String register,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        keeper(officer);
        return ResponseEntity.ok().contentType(XLSX).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("register.xlsx").build().toString()).body(file.sample(register));
    }

    private static void keeper(Officer officer) {
        if (KEEPERS.stream().noneMatch(officer::has)) {
            throw Refusal.because("只有核对员或管理员可以使用核对名册");
        }
    }
}
