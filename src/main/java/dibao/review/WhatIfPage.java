package dibao.review;

import dibao.policy.WhatIfPolicy;
import dibao.shared.CountyClock;
import dibao.shared.Divisions;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** 模拟测算页 — ask, watch it run, see who enters and leaves; names only for who decides or watches over it in the county. */
@Controller
@RequestMapping("/policy/what-if")
class WhatIfPage {

    static final String EXPLAINED = "在享家庭（含已批准、从以后月份起发的；用最近一次裁定的事实）和导入的家庭按基准日重新认定，标准、年龄、规则都取基准日；在办案件按各自申请日期和现有材料，"
            + "原版本是受理时的版本。只是测算，不改变任何案件。";
    private static final Set<Role> ENTITLED =
            Set.of(Role.POLICY, Role.COUNTY_EXAMINER, Role.COUNTY_APPROVER, Role.SUPERVISOR);
    private static final int PAGE = 50;

    private final WhatIfPolicy policy;
    private final WhatIfJobs jobs;
    private final WhatIfQueue queue;
    private final WhatIfWorkbook workbook;
    private final Divisions divisions;
    private final CountyClock clock;

    WhatIfPage(WhatIfPolicy policy, WhatIfJobs jobs, WhatIfQueue queue, WhatIfWorkbook workbook, Divisions divisions,
            CountyClock clock) {
        this.policy = policy;
        this.jobs = jobs;
        this.queue = queue;
        this.workbook = workbook;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping
    String form(@RequestParam(required = false) @Nullable String release, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        var releases = policy.releases();
        LocalDate proposed = releases.stream().filter(r -> r.id().equals(release)).map(WhatIfPolicy.Choice::proposed)
                .findFirst().filter(day -> day.isAfter(clock.today())).orElse(clock.today());
        model.addAttribute("releases", releases);
        model.addAttribute("old", policy.inForce().orElse(""));
        model.addAttribute("chosen", release);
        model.addAttribute("asOf", proposed);
        model.addAttribute("jobs", jobs.recent());
        model.addAttribute("mayAsk", entitled(officer));
        model.addAttribute("explained", EXPLAINED);
        return "review/what-if";
    }

    /** @throws Refusal when the officer may not, or something is missing */
    @PostMapping
    String ask(@RequestParam String before, @RequestParam String after, @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal(expression = "officer") Officer officer) throws IOException {
        if (!entitled(officer)) {
            throw Refusal.because("模拟测算由政策员、县审核员、县审批员和督查发起");
        }
        Set<String> known = policy.releases().stream().map(WhatIfPolicy.Choice::id).collect(java.util.stream.Collectors.toSet());
        if (!known.contains(before) || !known.contains(after)) {
            throw Refusal.of("after", "请选择要比较的两个规则版本");
        }
        boolean uploaded = file != null && !file.isEmpty();
        String name = uploaded ? "导入 " + file.getOriginalFilename() : WhatIfRun.CASELOAD;
        String id = jobs.add(new WhatIfJobs.Asked(before, after, asOf == null ? clock.today() : asOf, name), officer);
        queue.submit(id, uploaded ? file.getBytes() : null, officer);
        return "redirect:/policy/what-if/" + id;
    }

    @GetMapping("/{id}")
    String result(@PathVariable String id, @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "1") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        progress(id, change, page, model, officer);
        return "review/what-if-result";
    }

    /** Asked for again and again while the simulation runs. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable String id, @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "1") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        WhatIfJobs.Job job = jobs.job(id);
        model.addAttribute("job", job);
        model.addAttribute("explained", EXPLAINED);
        if (job.state().equals(WhatIfJobs.DONE)) {
            WhatIfTally.Result result = jobs.result(job);
            model.addAttribute("result", result);
            model.addAttribute("kinds", List.of(WhatIfChange.values()));
            model.addAttribute("names", divisions);
            model.addAttribute("householdChart", WhatIfChart.households(result.byTownship(), this::township));
            model.addAttribute("moneyChart", WhatIfChart.money(result.byTownship(), this::township));
            names(job, change, page, model, officer);
        }
        return "review/what-if-progress";
    }

    private void names(WhatIfJobs.Job job, String change, int page, Model model, Officer officer) {
        model.addAttribute("named", entitled(officer));
        model.addAttribute("listed", Stream.of(WhatIfChange.values()).filter(WhatIfChange::listed).toList());
        model.addAttribute("change", change);
        if (entitled(officer)) {
            int pages = Math.max(1, (jobs.count(job.id(), change) + PAGE - 1) / PAGE);
            int at = Math.min(Math.max(1, page), pages);
            model.addAttribute("lines", jobs.lines(job.id(), change, PAGE, (at - 1) * PAGE));
            model.addAttribute("page", at);
            model.addAttribute("pages", pages);
        }
    }

    @GetMapping("/{id}/result.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        WhatIfJobs.Job job = jobs.job(id);
        if (!job.state().equals(WhatIfJobs.DONE)) {
            throw Refusal.because("测算还没有完成，完成后再下载");
        }
        return ResponseEntity.ok().contentType(TrialApi.XLSX).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("模拟测算.xlsx", StandardCharsets.UTF_8).build().toString())
                .body(workbook.of(job, entitled(officer)));
    }

    private String township(String code) {
        return code.isEmpty() ? "未能读出" : divisions.name(code);
    }

    /** To start one, and to see the households by name. */
    private static boolean entitled(Officer officer) {
        return officer.township() == null && officer.roles().stream().anyMatch(ENTITLED::contains);
    }
}
