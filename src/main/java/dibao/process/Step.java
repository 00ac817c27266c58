package dibao.process;

import dibao.shared.CountyClock;
import dibao.shared.WorkCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一步 — one user task from its opening to its end, as the work list keeps it.
 *
 * @param key         case or receipt number
 * @param step        the task's id in the drawing
 * @param waits       for the household; nobody of the house holds it up
 * @param term        key of the parameter, {@code termNumber} its value, counted from {@code from}
 * @param due         last day; null where the household is waited for without a term
 * @param overdueSince first day late, once it was late
 */
record Step(String taskId, String key, @Nullable String caseNo, String drawing, String step, String name, String township,
        String village, String applicantName, Level level, List<String> posts, boolean waits, Instant openedAt,
        @Nullable String term, int termNumber, @Nullable LocalDate from, @Nullable LocalDate due, boolean provisional,
        @Nullable String assignee, @Nullable Instant remindedAt, @Nullable LocalDate overdueSince,
        @Nullable Instant toOfficeAt, @Nullable Instant toCountyAt, @Nullable Instant closedAt,
        @Nullable String closedByName, boolean cancelled, @Nullable String reason, @Nullable String reasonByName) {

    /** 谁在办 — whose time a step takes. */
    enum Level {
        TOWNSHIP("乡镇"), COUNTY("县级"), CHECKER("核对机构");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean open() {
        return closedAt == null;
    }

    boolean late(LocalDate today) {
        return due != null && (open() ? today : closedOn()).isAfter(due);
    }

    /** Working days late, at least 1; 0 in time. */
    int overdueDays(LocalDate today, WorkCalendar calendar) {
        return late(today) ? Math.max(1, calendar.workingDaysBetween(due, open() ? today : closedOn())) : 0;
    }

    /** Working days left until the last day and with it; 0 on the last day, without a term and late. */
    int daysLeft(LocalDate today, WorkCalendar calendar) {
        return due == null || late(today) ? 0 : calendar.workingDaysBetween(today, due);
    }

    public LocalDate openedOn() {
        return LocalDate.ofInstant(openedAt, CountyClock.ZONE);
    }

    public @Nullable LocalDate closedOn() {
        return closedAt == null ? null : LocalDate.ofInstant(closedAt, CountyClock.ZONE);
    }

    static Step of(ResultSet r, int row) throws SQLException {
        return new Step(r.getString("task_id"), r.getString("business_key"), r.getString("case_no"), r.getString("drawing"),
                r.getString("step"), r.getString("name"), r.getString("township"), r.getString("village"),
                r.getString("applicant_name"), Level.valueOf(r.getString("level")),
                List.of((String[]) r.getArray("posts").getArray()), r.getBoolean("waits"), r.getTimestamp("opened_at").toInstant(),
                r.getString("term"), r.getInt("term_number"), r.getObject("counted_from", LocalDate.class),
                r.getObject("due_day", LocalDate.class), r.getBoolean("provisional"), r.getString("assignee"),
                at(r, "reminded_at"), r.getObject("overdue_since", LocalDate.class), at(r, "escalated_office_at"),
                at(r, "escalated_county_at"), at(r, "closed_at"), r.getString("closed_by_name"),
                "CANCELLED".equals(r.getString("ended")), r.getString("overdue_reason"), r.getString("overdue_reason_by_name"));
    }

    private static @Nullable Instant at(ResultSet r, String column) throws SQLException {
        Timestamp at = r.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
