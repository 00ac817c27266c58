package dibao.appraisal;

import dibao.appraisal.AppraisalMeeting.Attendee;
import dibao.appraisal.AppraisalMeeting.Minutes;
import dibao.shared.CaseNo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 评议会 — one meeting of a village with its households.
 *
 * @param version    counts the saves; who saves over another's save is told
 * @param recordedAt when the first household's sheet was laid; until then it is a draft
 */
record Meeting(long id, String township, String village, MeetingEntry entry, List<Household> households, int version,
        String createdBy, String savedBy, Instant savedAt, @Nullable String recordedBy, @Nullable Instant recordedAt) {

    static final List<String> STATES = List.of("草稿", "已记录");

    /** @param problem why its sheet could not be laid when last tried, or null */
    record Household(CaseNo caseNo, String applicantName, String conclusion, String narrative, String recused,
            boolean laid, @Nullable String problem) {

        /** Who stepped out, by name. */
        Set<String> steppedOut() {
            return Stream.of(recused.split("[、，,;；\\s]+")).filter(n -> !n.isBlank()).collect(Collectors.toSet());
        }

        public boolean waiting() {
            return !laid;
        }
    }

    public boolean draft() {
        return recordedAt == null;
    }

    public String state() {
        return stateOf(!draft());
    }

    static String stateOf(boolean recorded) {
        return STATES.get(recorded ? 1 : 0);
    }

    public long waiting() {
        return households.stream().filter(Household::waiting).count();
    }

    List<Attendee> attendees() {
        return entry.attendees().stream().map(MeetingEntry.Seat::attendee).toList();
    }

    /** What all households share. */
    Minutes shared() {
        return new Minutes(entry.day(), entry.place(), attendees(), "", "", entry.recordIds());
    }

    /** The minutes of one household: who stepped out for it did not take part. */
    Minutes minutes(Household household) {
        Set<String> out = household.steppedOut();
        List<Attendee> present = attendees().stream().filter(a -> a.name() == null || !out.contains(a.name())).toList();
        String narrative = out.isEmpty() ? household.narrative()
                : household.narrative() + "（评议本户时回避：" + out.stream().sorted().collect(Collectors.joining("、")) + "）";
        return new Minutes(entry.day(), entry.place(), present, household.conclusion(), narrative, entry.recordIds());
    }
}
