package dibao.report;

import dibao.paper.SheetOut;
import dibao.paper.Workbooks;
import dibao.report.AccessLog.Sort;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 监督检查 — the lists of what is out of the ordinary, and who has looked at what. Read-only. */
@Controller
class InspectionPage {

    private final Inspection inspection;
    private final AccessLog log;
    private final PostNames names;
    private final Workbooks workbooks;

    InspectionPage(Inspection inspection, AccessLog log, PostNames names, Workbooks workbooks) {
        this.inspection = inspection;
        this.log = log;
        this.names = names;
        this.workbooks = workbooks;
    }

    @GetMapping("/inspection")
    String all(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Inspectors.only(officer);
        model.addAttribute("lists", inspection.counts(Period.of(from, to)));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        return "report/inspection";
    }

    /** @throws Refusal when there is no such list, or a day is none */
    @GetMapping("/inspection/lists/{list}")
    String one(@PathVariable String list, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "0") int page, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Inspectors.only(officer);
        Period period = Period.of(from, to);
        var count = inspection.count(list(list), period);
        log.note(officer, Sort.清单, count.list().title() + Inspectors.days(from, to));
        model.addAttribute("l", count);
        model.addAttribute("rows", inspection.rows(count.list(), period, Inspection.PAGE, (long) Inspection.PAGE * Math.max(0, page)));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("pages", (count.total() + Inspection.PAGE - 1) / Inspection.PAGE);
        model.addAttribute("names", names);
        return "report/inspection-list";
    }

    @GetMapping("/inspection/lists/{list}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable String list, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Inspectors.only(officer);
        Irregular irregular = list(list);
        Period period = Period.of(from, to);
        log.note(officer, Sort.导出, irregular.title() + Inspectors.days(from, to));
        return Download.of("监督检查-" + irregular.title() + ".xlsx", workbooks.write(List.of(new SheetOut(irregular.title(),
                List.of("时间", "案卷编号", "申请人", "乡镇", "村（居）", "案卷状态", "经办人", "登录名", "内容", "相隔天数"),
                inspection.rows(irregular, period, Inspection.ALL, 0).stream().map(r -> Arrays.asList(
                        Inspectors.moment(r.at()), r.reference(), r.applicantName(), names.place(r.township()), names.place(r.village()),
                        r.label(), r.officerName(), r.officerId(), r.what(), irregular == Irregular.LATE ? r.days() : null)).toList()))));
    }

    @GetMapping("/inspection/log")
    String looks(@RequestParam(defaultValue = "0") int page, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Inspectors.only(officer);
        long total = log.count();
        model.addAttribute("looks", log.looks(page));
        model.addAttribute("total", total);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("pages", (total + AccessLog.PAGE - 1) / AccessLog.PAGE);
        return "report/inspection-log";
    }

    private static Irregular list(String code) {
        return Irregular.of(code).orElseThrow(() -> Refusal.because("没有清单「" + code + "」"));
    }
}
