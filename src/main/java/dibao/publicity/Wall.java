package dibao.publicity;

import dibao.shared.CaseNo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 村级公示 — one numbered notice of a level on a village's wall.
 *
 * @param entry    as typed
 * @param postedOn when the first household's posting was laid, with {@code closesOn} the first day it may come down
 * @param closedOn when it came down
 */
record Wall(long id, String noticeNo, Level level, String township, String village, WallEntry entry, List<Entry> entries,
        int version, LocalDate createdOn, String createdBy, @Nullable LocalDate postedOn, @Nullable LocalDate closesOn,
        @Nullable LocalDate closedOn, boolean voided) {

    static final List<String> STATES = List.of("待张贴", "张贴中", "可结束", "已结束", "已作废");

    /**
     * One household of the notice.
     *
     * @param lines        what hangs of it
     * @param postingSheet number of its posting in the dossier, once laid
     * @param noticeSheet  number of its result in the dossier, once laid
     * @param withdrawn    why it left the notice before the end
     * @param problem      why its sheet could not be laid when last tried
     */
    record Entry(CaseNo caseNo, String applicantName, boolean withheld, List<String> lines, @Nullable Integer postingSheet,
            @Nullable Integer noticeSheet, @Nullable String withdrawn, @Nullable String problem) {

        public boolean toPost() {
            return postingSheet == null && withdrawn == null;
        }

        public boolean hanging() {
            return postingSheet != null && noticeSheet == null && withdrawn == null;
        }

        public String standing() {
            return withdrawn != null ? "已撤出：" + withdrawn : noticeSheet != null ? "公示结果已入卷"
                    : postingSheet != null ? "张贴已入卷" : "张贴未入卷";
        }

        Entry left(String reason) {
            return new Entry(caseNo, applicantName, withheld, lines, postingSheet, noticeSheet, reason, problem);
        }
    }

    public String state(LocalDate today) {
        return voided ? "已作废" : postedOn == null ? "待张贴" : closedOn != null ? "已结束" : today.isBefore(closesOn) ? "张贴中" : "可结束";
    }

    public long daysLeft(LocalDate today) {
        return closesOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(today, closesOn));
    }

    public long toPost() {
        return entries.stream().filter(Entry::toPost).count();
    }

    public long hanging() {
        return entries.stream().filter(Entry::hanging).count();
    }

    /** As somebody typed it over this version. */
    Wall typed(WallEntry typed) {
        return new Wall(id, noticeNo, level, township, village, entry.with(typed, postedOn != null), entries, version, createdOn,
                createdBy, postedOn, closesOn, closedOn, voided);
    }

    Wall with(List<Entry> others) {
        return new Wall(id, noticeNo, level, township, village, entry, others, version, createdOn, createdBy, postedOn,
                closesOn, closedOn, voided);
    }
}
