package dibao.publicity;

import dibao.paper.Letters;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 村级公示单 on paper: the page one prints, and the same in Word. */
@Controller
class WallPaper {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final String APPLICANT = "申请人姓名";

    private final WallDesk desk;
    private final WallText text;
    private final Letters letters;
    private final LegalTerms terms;
    private final CountyClock clock;

    WallPaper(WallDesk desk, WallText text, Letters letters, LegalTerms terms, CountyClock clock) {
        this.desk = desk;
        this.text = text;
        this.letters = letters;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/walls/{id}/print")
    String print(@PathVariable long id, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        model.addAttribute("notice", text.of(desk.present(id, officer)));
        return "publicity/wall-print";
    }

    @GetMapping("/walls/{id}/notice.docx")
    ResponseEntity<byte[]> word(@PathVariable long id, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        WallText.Sheet sheet = text.of(desk.present(id, officer));
        var name = ContentDisposition.attachment().filename(sheet.noticeNo() + ".docx", StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(WORD).header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(letters.fill("wall-notice.docx", fields(sheet)));
    }

    private Map<String, Object> fields(WallText.Sheet sheet) {
        var fields = new HashMap<String, Object>();
        fields.put("演示", terms.example(clock.today()) ? "【演示文书】所依据的数值含“示例”，不具有法律效力。" : "");
        fields.put("标题", sheet.level().title());
        fields.put("编号", sheet.noticeNo());
        fields.put("村居", sheet.place());
        fields.put("各户", rows(sheet));
        fields.put("不予公开", sheet.withheldLine());
        fields.put("张贴日期", chinese(sheet.postedOn()));
        fields.put("截止日期", chinese(sheet.lastDay()));
        fields.put("落款", sheet.office());
        return fields;
    }

    /** The applicant stands in a column of its own, whatever else the dated list of public fields names. */
    private static List<Map<String, String>> rows(WallText.Sheet sheet) {
        var rows = new ArrayList<Map<String, String>>();
        int applicant = sheet.columns().indexOf(APPLICANT);
        for (List<String> cells : sheet.rows()) {
            String rest = IntStream.range(0, cells.size()).filter(i -> i != applicant && !cells.get(i).isEmpty())
                    .mapToObj(i -> sheet.columns().get(i) + "：" + cells.get(i)).collect(Collectors.joining("\n"));
            rows.add(Map.of("序号", String.valueOf(rows.size() + 1), "申请人", applicant < 0 ? "" : cells.get(applicant), "内容", rest));
        }
        return rows;
    }

    private static String chinese(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
