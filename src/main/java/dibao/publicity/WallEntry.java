package dibao.publicity;

import dibao.shared.CaseNo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 村级公示表 — exactly as typed, faulty or not: when and where it was posted, and when it came down.
 *
 * @param proofs     photo per place, in the order of the places, when it came down
 * @param households objections per household
 */
record WallEntry(String postedOn, List<Spot> places, String closedOn, List<String> proofs, List<Line> households) {

    static final WallEntry BLANK = new WallEntry("", List.of(), "", List.of(), List.of());

    record Spot(@Nullable String place, @Nullable String photoId) {

        boolean blank() {
            return plain(place).isEmpty() && plain(photoId).isEmpty();
        }
    }

    record Line(@Nullable String caseNo, List<Complaint> objections) {
        Line {
            objections = objections == null ? List.of()
                    : objections.stream().filter(Objects::nonNull).filter(c -> !c.blank()).toList();
        }
    }

    record Complaint(@Nullable String on, @Nullable String by, @Nullable String content) {

        boolean blank() {
            return plain(on).isEmpty() && plain(by).isEmpty() && plain(content).isEmpty();
        }
    }

    WallEntry {
        postedOn = plain(postedOn);
        closedOn = plain(closedOn);
        places = places == null ? List.of() : places.stream().filter(Objects::nonNull).filter(s -> !s.blank()).toList();
        proofs = proofs == null ? List.of() : proofs.stream().map(WallEntry::plain).toList();
        households = households == null ? List.of() : households.stream().filter(Objects::nonNull).toList();
    }

    NoticeBoard.Posting posting() {
        return new NoticeBoard.Posting(day(postedOn), places.stream()
                .map(s -> new NoticeBoard.Posting.Spot(plain(s.place()), plain(s.photoId()))).toList());
    }

    /** What is closed for one household: its own objections, everybody's photos. */
    NoticeBoard.Closing closing(CaseNo caseNo) {
        return new NoticeBoard.Closing(day(closedOn), objections(caseNo).stream().map(c ->
                new NoticeBoard.Closing.Complaint(day(plain(c.on())), plain(c.by()), plain(c.content()))).toList(),
                proofs.stream().filter(id -> !id.isEmpty()).distinct().toList());
    }

    public List<Complaint> objections(CaseNo caseNo) {
        return households.stream().filter(l -> caseNo.value().equals(l.caseNo())).flatMap(l -> l.objections().stream()).toList();
    }

    /** Before it is posted only the posting is typed, afterwards only the closing. */
    WallEntry with(WallEntry typed, boolean posted) {
        return posted ? new WallEntry(postedOn, places, typed.closedOn, typed.proofs, typed.households)
                : new WallEntry(typed.postedOn, typed.places, closedOn, proofs, households);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
