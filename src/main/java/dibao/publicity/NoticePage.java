package dibao.publicity;

import dibao.shared.CaseNo;
import dibao.shared.Officer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 公示单 — the page one prints and puts on the wall. */
@Controller
class NoticePage {

    private final NoticeBoard board;

    NoticePage(NoticeBoard board) {
        this.board = board;
    }

    @GetMapping("/notices/{caseNo}")
    String notice(@PathVariable String caseNo, @RequestParam(defaultValue = "township") String level, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        model.addAttribute("notice", board.notice(new CaseNo(caseNo), Level.of(level), officer));
        return "publicity/notice";
    }
}
