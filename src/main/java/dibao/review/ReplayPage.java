package dibao.review;

import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 重放页 — after an upgrade of Java or Drools: judge every ruling again, watch it run, see what differs. */
@Controller
@RequestMapping("/policy/replay")
class ReplayPage {

    private static final Set<Role> ASKING = EnumSet.of(Role.POLICY, Role.SUPERVISOR);
    private static final Set<Role> LOOKING = EnumSet.of(Role.POLICY, Role.SUPERVISOR, Role.COUNTY_APPROVER, Role.INSPECTOR,
            Role.ADMINISTRATOR);
    private static final int PAGE = 50;

    private final ReplayJobs jobs;
    private final ReplayQueue queue;

    ReplayPage(ReplayJobs jobs, ReplayQueue queue) {
        this.jobs = jobs;
        this.queue = queue;
    }

    /** @throws Refusal for other posts */
    @GetMapping
    String list(Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        admit(officer);
        model.addAttribute("jobs", jobs.recent());
        model.addAttribute("mayAsk", may(officer, ASKING));
        return "review/replay";
    }

    /** @throws Refusal for other posts, or while one is running */
    @PostMapping
    String ask(@AuthenticationPrincipal(expression = "officer") Officer officer) {
        if (!may(officer, ASKING)) {
            throw Refusal.because("重放由政策员或督查发起");
        }
        return "redirect:/policy/replay/" + queue.submit(officer);
    }

    @GetMapping("/{id}")
    String result(@PathVariable long id, @RequestParam(defaultValue = "0") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        progress(id, page, model, officer);
        return "review/replay-result";
    }

    /** Asked for again and again while it runs. */
    @GetMapping("/{id}/progress")
    String progress(@PathVariable long id, @RequestParam(defaultValue = "0") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        admit(officer);
        ReplayJobs.Job job = jobs.job(id);
        int listed = job.differing() + job.failing();
        model.addAttribute("job", job);
        model.addAttribute("lines", jobs.lines(id, PAGE, Math.max(page, 0)));
        model.addAttribute("page", Math.max(page, 0));
        model.addAttribute("pages", (listed + PAGE - 1) / PAGE);
        return "review/replay-progress";
    }

    private static void admit(Officer officer) {
        if (!may(officer, LOOKING)) {
            throw Refusal.because("重放结果由政策员、县审批员、督查、纪检和管理员查看");
        }
    }

    private static boolean may(Officer officer, Set<Role> posts) {
        return !Collections.disjoint(officer.roles(), posts);
    }
}
