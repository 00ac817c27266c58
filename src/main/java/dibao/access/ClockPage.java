package dibao.access;

import dibao.shared.ClockKeeper;
import dibao.shared.CountyClock;
import dibao.shared.DueWork;
import dibao.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 演示时钟 — the demonstration's administrator moves the time forward; what falls due is done at once. */
@Controller
@RequestMapping("/demo/clock")
@ConditionalOnProperty("dibao.clock.movable")
class ClockPage {

    private static final LocalTime OPENING_HOUR = LocalTime.of(9, 0);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int FARTHEST_YEARS = 10;

    private final CountyClock clock;
    private final ClockKeeper keeper;
    private final DueWork dueWork;

    ClockPage(CountyClock clock, ClockKeeper keeper, DueWork dueWork) {
        this.clock = clock;
        this.keeper = keeper;
        this.dueWork = dueWork;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("now", MINUTE.format(ZonedDateTime.now(clock)));
        model.addAttribute("today", clock.today().toString());
        return "access/clock";
    }

    @PostMapping
    String move(@RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            RedirectAttributes said) {
        try {
            keeper.moveTo(target(days, day));
            DueWork.Done done = dueWork.run();
            said.addFlashAttribute("done", "已拨到 " + MINUTE.format(ZonedDateTime.now(clock)) + "，执行到期事项 "
                    + done.ran() + " 件" + (done.failed() == 0 ? "。" : "，其中 " + done.failed() + " 件未成，稍后由系统重试。"));
        } catch (Refusal refusal) {
            said.addFlashAttribute("refused", refusal.getMessage());
        }
        return "redirect:/demo/clock";
    }

    private Instant target(@Nullable Integer days, @Nullable LocalDate day) {
        if ((days == null) == (day == null)) {
            throw Refusal.of("days", "请填写天数或日期，二者只填一项");
        }
        if (days != null && days < 1) {
            throw Refusal.of("days", "天数应为不小于1的整数");
        }
        LocalDate last = clock.today().plusYears(FARTHEST_YEARS);
        if (days != null ? clock.today().plusDays(days).isAfter(last) : day.isAfter(last)) {
            throw Refusal.of("day", "一次最多向前拨" + FARTHEST_YEARS + "年（到 " + last + "）；时钟拨过去就拨不回来，请核对所填的年份");
        }
        return days != null ? clock.instant().plus(Duration.ofDays(days))
                : day.atTime(OPENING_HOUR).atZone(CountyClock.ZONE).toInstant();
    }
}
