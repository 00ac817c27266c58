package dibao.appraisal;

import dibao.appraisal.AppraisalMeeting.Attendee;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 评议会表 — exactly as typed, faulty or not: a draft refuses nothing and loses nothing.
 *
 * @param heldOn     yyyy-MM-dd, or whatever was typed
 * @param households a line per household; empty in what is kept, where lines are rows of their own
 */
record MeetingEntry(String heldOn, String place, List<Seat> attendees, List<Line> households, List<String> recordIds) {

    static final MeetingEntry BLANK = new MeetingEntry("", "", List.of(), List.of(), List.of());

    /** A line of the attendance list. */
    record Seat(@Nullable String name, @Nullable String capacity, @Nullable Boolean signed) {

        boolean blank() {
            return (name == null || name.isBlank()) && !Boolean.TRUE.equals(signed);
        }

        Attendee attendee() {
            return new Attendee(name == null ? null : name.strip(), capacity, Boolean.TRUE.equals(signed));
        }
    }

    /** @param recused who stepped out while this household was spoken of, names parted by 、 */
    record Line(@Nullable String caseNo, @Nullable String conclusion, @Nullable String narrative, @Nullable String recused) {}

    MeetingEntry {
        heldOn = plain(heldOn);
        place = plain(place);
        attendees = attendees == null ? List.of() : attendees.stream().filter(Objects::nonNull).filter(s -> !s.blank()).toList();
        households = households == null ? List.of() : households.stream().filter(Objects::nonNull).toList();
        recordIds = recordIds == null ? List.of() : recordIds.stream().filter(id -> id != null && !id.isBlank()).distinct().toList();
    }

    /** Null when nothing, or no day, was typed. */
    @Nullable LocalDate day() {
        try {
            return heldOn.isEmpty() ? null : LocalDate.parse(heldOn);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    MeetingEntry withoutHouseholds() {
        return new MeetingEntry(heldOn, place, attendees, List.of(), recordIds);
    }

    static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
