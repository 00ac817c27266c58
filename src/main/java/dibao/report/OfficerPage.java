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
import org.springframework.web.util.UriComponentsBuilder;

/** 经手记录 of one officer. Each look is written down. */
@Controller
class OfficerPage {

    private final OfficerActs acts;
    private final AccessLog log;
    private final PostNames names;
    private final Workbooks workbooks;

    OfficerPage(OfficerActs acts, AccessLog log, PostNames names, Workbooks workbooks) {
        this.acts = acts;
        this.log = log;
        this.names = names;
        this.workbooks = workbooks;
    }

    @GetMapping("/inspection/officers")
    String search(@RequestParam(defaultValue = "") String q, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Inspectors.only(officer);
        model.addAttribute("q", q);
        model.addAttribute("people", acts.search(q));
        model.addAttribute("names", names);
        return "report/officers";
    }

    /** @throws Refusal when nobody has this log-in, or a day is none */
    @GetMapping("/inspection/officers/{id}")
    String one(@PathVariable String id, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "0") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Inspectors.only(officer);
        Period period = Period.of(from, to);
        var person = person(id);
        log.note(officer, Sort.人员, person.name() + "（" + id + "）" + sort + Inspectors.days(from, to));
        var counts = acts.counts(person, period);
        long total = counts.stream().filter(c -> sort.isEmpty() || c.sort().equals(sort)).mapToLong(OfficerActs.Count::total).sum();
        model.addAttribute("person", person);
        model.addAttribute("counts", counts);
        model.addAttribute("acts", acts.acts(person, period, sort, Inspection.PAGE, (long) Inspection.PAGE * Math.max(0, page)));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("sort", sort);
        model.addAttribute("total", total);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("pages", (total + Inspection.PAGE - 1) / Inspection.PAGE);
        model.addAttribute("names", names);
        model.addAttribute("base", UriComponentsBuilder.fromPath("/inspection/officers/{id}").queryParam("from", "{f}").queryParam("to", "{t}")
                .queryParam("sort", "{s}").encode().buildAndExpand(id, from, to, sort).toUriString() + "&");
        return "report/officer";
    }

    @GetMapping("/inspection/officers/{id}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable String id, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String sort,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Inspectors.only(officer);
        var person = person(id);
        Period period = Period.of(from, to);
        log.note(officer, Sort.导出, person.name() + "（" + id + "）" + sort + Inspectors.days(from, to));
        return Download.of("经手记录-" + person.name() + ".xlsx", workbooks.write(List.of(new SheetOut("经手记录",
                List.of("时间", "类别", "编号", "内容"), acts.acts(person, period, sort, Inspection.ALL, 0).stream()
                        .map(a -> Arrays.asList(Inspectors.moment(a.at()), a.sort(), a.reference(), a.what())).toList()))));
    }

    private OfficerActs.Person person(String id) {
        return acts.find(id).orElseThrow(() -> Refusal.because("人员名册和案卷中都没有「" + id + "」"));
    }
}
