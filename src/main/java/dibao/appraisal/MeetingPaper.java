package dibao.appraisal;

import dibao.paper.Letters;
import dibao.shared.CountyClock;
import dibao.shared.Divisions;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 民主评议记录 on paper: one record for the meeting, to be signed by all who took part. */
@Controller
class MeetingPaper {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Meetings meetings;
    private final Letters letters;
    private final Divisions divisions;
    private final LegalTerms terms;
    private final CountyClock clock;

    MeetingPaper(Meetings meetings, Letters letters, Divisions divisions, LegalTerms terms, CountyClock clock) {
        this.meetings = meetings;
        this.letters = letters;
        this.divisions = divisions;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/print")
    String print(@PathVariable long id, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Meeting meeting = meetings.find(id, officer);
        model.addAttribute("meeting", meeting);
        model.addAttribute("place", place(meeting));
        model.addAttribute("heldOn", day(meeting));
        model.addAttribute("attendance", attendance(meeting));
        return "appraisal/record";
    }

    @GetMapping("/meetings/{id}/record.docx")
    ResponseEntity<byte[]> word(@PathVariable long id, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Meeting meeting = meetings.find(id, officer);
        var name = ContentDisposition.attachment().filename("民主评议记录第%d号.docx".formatted(id), java.nio.charset.StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(WORD).header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .body(letters.fill("appraisal-record.docx", fields(meeting)));
    }

    private Map<String, Object> fields(Meeting meeting) {
        var fields = new HashMap<String, Object>();
        fields.put("演示", terms.example(clock.today()) ? "【演示文书】所依据的数值含“示例”，不具有法律效力。" : "");
        fields.put("编号", "第%d号%s".formatted(meeting.id(), meeting.draft() ? "（草稿，供会上签字）" : ""));
        fields.put("村居", place(meeting));
        fields.put("评议日期", day(meeting));
        fields.put("评议地点", meeting.entry().place());
        fields.put("到会", attendance(meeting));
        fields.put("人员", seats(meeting));
        fields.put("各户", households(meeting));
        return fields;
    }

    private static List<Map<String, String>> seats(Meeting meeting) {
        var people = meeting.attendees();
        return IntStream.range(0, people.size()).mapToObj(i -> Map.of("序号", String.valueOf(i + 1), "姓名",
                text(people.get(i).name()), "身份", text(people.get(i).capacity()), "签字", "")).toList();
    }

    private static List<Map<String, String>> households(Meeting meeting) {
        var rows = new ArrayList<Map<String, String>>();
        for (Meeting.Household h : meeting.households()) {
            String out = h.steppedOut().isEmpty() ? "" : "（回避：" + String.join("、", h.steppedOut().stream().sorted().toList()) + "）";
            rows.add(Map.of("序号", String.valueOf(rows.size() + 1), "案卷编号", h.caseNo().value(), "申请人", h.applicantName(),
                    "结论", h.conclusion(), "评议情况", h.narrative() + out));
        }
        return rows;
    }

    private String place(Meeting meeting) {
        return divisions.name(meeting.township()) + divisions.name(meeting.village());
    }

    private static String day(Meeting meeting) {
        var day = meeting.entry().day();
        return day == null ? "　　年　　月　　日" : "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String attendance(Meeting meeting) {
        long villagers = meeting.attendees().stream().filter(a -> AppraisalMeeting.REPRESENTATIVE.equals(a.capacity())).count();
        return "到会%d人，其中村(居)民代表%d人".formatted(meeting.attendees().size(), villagers);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
