package dibao.process;

import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.WorkCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一行 — a step as a list shows it.
 *
 * @param state        in words: 剩3个工作日, 已逾期2个工作日 …
 * @param mark         class of the style sheet: late, soon, or nothing
 * @param daysUsed     working days from its opening to its end or today
 * @param mine         the reader's post works on it
 * @param wantsReason  the reader may say why it is late
 */
record StepLine(Step step, String state, String mark, int daysUsed, String posts, boolean mine, boolean wantsReason) {

    /** Soon: within the days of {@code clock.remind-before}. */
    static StepLine of(Step step, LocalDate today, LegalTerms terms, Officer reader) {
        WorkCalendar calendar = terms.calendar();
        boolean mine = step.posts().stream().anyMatch(post -> Posts.holds(reader, post));
        boolean late = step.late(today);
        boolean soon = !late && step.open() && step.due() != null && !step.due().isAfter(WorkList.soon(terms, today));
        LocalDate until = step.open() ? today : step.closedOn();
        return new StepLine(step, state(step, today, calendar), late ? "late" : soon ? "soon" : "",
                calendar.workingDaysBetween(step.openedOn(), until), Posts.labels(step.posts()), mine,
                mine && late && step.reason() == null);
    }

    private static String state(Step step, LocalDate today, WorkCalendar calendar) {
        int late = step.overdueDays(today, calendar);
        if (!step.open()) {
            return (step.cancelled() ? "已在他处办结" : "已办结") + (late > 0 ? "，逾期%d个工作日".formatted(late) : "");
        }
        if (late > 0) {
            return "已逾期%d个工作日".formatted(late);
        }
        return step.due() == null ? "等待申请人" : step.due().equals(today) ? "今天到期"
                : "剩%d个工作日".formatted(step.daysLeft(today, calendar));
    }

    public @Nullable String reason() {
        return step.reason();
    }
}
