package dibao.review;

import dibao.shared.Refusal;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 试算页 — upload, look, download; the last result stays with the officer's session and nowhere else. */
@Controller
class TrialPage {

    private static final String RESULT = "trial.result";
    private static final int PAGE = 50;

    private final Trial trial;
    private final TrialWorkbook workbook;

    TrialPage(Trial trial, TrialWorkbook workbook) {
        this.trial = trial;
        this.workbook = workbook;
    }

    @GetMapping("/trial")
    String show(@RequestParam(defaultValue = "1") int page, HttpSession session, Model model) {
        if (session.getAttribute(RESULT) instanceof Trial.Result result) {
            int pages = Math.max(1, (result.lines().size() + PAGE - 1) / PAGE);
            int at = Math.min(Math.max(1, page), pages);
            model.addAttribute("result", result);
            model.addAttribute("counts", result.outcomes().stream()
                    .map(outcome -> outcome + " " + result.count(outcome) + " 户").toList());
            model.addAttribute("lines", result.lines().subList((at - 1) * PAGE, Math.min(at * PAGE, result.lines().size())));
            model.addAttribute("first", (at - 1) * PAGE);
            model.addAttribute("page", at);
            model.addAttribute("pages", pages);
        }
        return "review/trial";
    }

    @PostMapping("/trial")
    String run(@RequestParam MultipartFile file, HttpSession session, RedirectAttributes flash) throws IOException {
        try {
            session.setAttribute(RESULT, trial.of(file.getBytes()));
        } catch (Refusal unreadable) {
            session.removeAttribute(RESULT);
            flash.addFlashAttribute("refusal", unreadable.getMessage());
        }
        return "redirect:/trial";
    }

    /** Why one line came out so. @param line its place, from 1 @throws Refusal when there is none, or it could not be judged */
    @GetMapping("/trial/lines/{line}")
    String why(@PathVariable int line, HttpSession session, Model model) {
        Trial.Result result = last(session);
        model.addAttribute("why", trial.why(result, line - 1));
        model.addAttribute("key", result.lines().get(line - 1).key());
        model.addAttribute("judgedOn", result.judgedOn());
        model.addAttribute("page", (line - 1) / PAGE + 1);
        return "review/trial-why";
    }

    @GetMapping("/trial/result.xlsx")
    ResponseEntity<byte[]> result(HttpSession session) {
        return TrialApi.download(workbook.of(last(session)));
    }

    private static Trial.Result last(HttpSession session) {
        if (session.getAttribute(RESULT) instanceof Trial.Result result) {
            return result;
        }
        throw Refusal.because("试算结果已过期，请重新上传工作簿试算");
    }
}
