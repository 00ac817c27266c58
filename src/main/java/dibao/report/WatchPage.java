package dibao.report;

import dibao.paper.SheetOut;
import dibao.paper.Workbooks;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 每日清单 on a page and as a workbook, for supervisors, the inspector, policy staff and the heads of a township. */
@Controller
class WatchPage {

    private static final Set<Role> READERS = EnumSet.of(Role.SUPERVISOR, Role.INSPECTOR, Role.POLICY, Role.OFFICE_HEAD, Role.TOWNSHIP_HEAD);

    private final Watch watch;
    private final PostNames names;
    private final Workbooks workbooks;

    WatchPage(Watch watch, PostNames names, Workbooks workbooks) {
        this.watch = watch;
        this.names = names;
        this.workbooks = workbooks;
    }

    @GetMapping("/watch")
    String all(Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        mayRead(officer);
        model.addAttribute("lists", watch.all(officer));
        model.addAttribute("names", names);
        return "report/watch";
    }

    @GetMapping("/watch/{list}")
    String one(@PathVariable String list, @RequestParam(defaultValue = "0") int page, Model model,
            @AuthenticationPrincipal(expression = "officer") Officer officer) {
        mayRead(officer);
        var found = watch.one(WatchList.of(list).orElseThrow(() -> Refusal.because("没有清单「" + list + "」")), page, officer);
        model.addAttribute("l", found);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("pages", (found.total() + Watch.PAGE - 1) / Watch.PAGE);
        model.addAttribute("names", names);
        return "report/watch-list";
    }

    @GetMapping("/watch.xlsx")
    ResponseEntity<byte[]> workbook(@AuthenticationPrincipal(expression = "officer") Officer officer) {
        mayRead(officer);
        return Download.of("每日清单.xlsx", workbooks.write(watch.whole(officer).stream().map(this::sheet).toList()));
    }

    private SheetOut sheet(Watch.Listing listing) {
        return new SheetOut(listing.list().title(), List.of("编号", "类别", "申请人", "乡镇", "村（居）", "所在环节", "岗位", "自", "已过天数", "说明"),
                listing.rows().stream().map(r -> Arrays.asList(r.reference(), r.sort(), r.applicantName(), names.place(r.township()),
                        names.place(r.village()), r.place(), names.posts(r.posts()), r.since().toLocalDate(), r.days(), r.note())).toList());
    }

    private static void mayRead(Officer officer) {
        if (officer.roles().stream().noneMatch(READERS::contains)) {
            throw new AccessDeniedException("watch");
        }
    }
}
