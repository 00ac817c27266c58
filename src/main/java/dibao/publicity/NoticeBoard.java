package dibao.publicity;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.Finding.Notice.Objection;
import dibao.casefile.Finding.Posting.Place;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公示栏 — puts a notice on the wall, and takes it down after its full days. */
@Component
public class NoticeBoard {

    /** 张贴. */
    public record Posting(@Nullable LocalDate postedOn, List<Spot> places) {
        /** A wall and the photo of the notice on it. */
        public record Spot(@Nullable String place, @Nullable String photoId) {}

        public Posting {
            places = places == null ? List.of() : List.copyOf(places);
        }
    }

    /** 撤下: what was objected meanwhile, and the photos that prove it hung. */
    public record Closing(@Nullable LocalDate closedOn, List<Complaint> objections, List<String> proofIds) {
        public record Complaint(@Nullable LocalDate on, @Nullable String by, @Nullable String content) {}

        public Closing {
            objections = objections == null ? List.of() : List.copyOf(objections);
            proofIds = proofIds == null ? List.of() : List.copyOf(proofIds);
        }
    }

    /**
     * 公示单, to be printed.
     *
     * @param office   who signs it
     * @param closesOn first day it may be taken down
     * @param posted   false: not on the wall yet, dated as if posted today
     */
    public record Sheet(Level level, String place, String office, List<String> lines, LocalDate postedOn,
            LocalDate closesOn, boolean posted) {
        /** The last full day on the wall. */
        public LocalDate lastDay() {
            return closesOn.minusDays(1);
        }
    }

    private final Archive archive;
    private final NoticeCheck check;
    private final NoticeText text;
    private final CountyClock clock;

    NoticeBoard(Archive archive, NoticeCheck check, NoticeText text, CountyClock clock) {
        this.archive = archive;
        this.check = check;
        this.text = text;
        this.clock = clock;
    }

    /**
     * Records that the notice was posted.
     *
     * @return the sheet's number
     * @throws Refusal naming every faulty field
     */
    @Transactional
    public int post(CaseNo caseNo, Level level, Posting posting, Officer officer) {
        Dossier dossier = archive.open(caseNo, officer);
        check.posting(posting, level, dossier, officer);
        LocalDate day = posting.postedOn();
        List<Place> places = posting.places().stream().map(s -> new Place(s.place().strip(), s.photoId())).toList();
        List<String> shown = text.lines(dossier, level, day);
        LocalDate closesOn = check.closesOn(level, day);
        return archive.lay(caseNo, level == Level.TOWNSHIP
                ? new Finding.TownshipPosting(day, closesOn, places, shown)
                : new Finding.CountyPosting(day, closesOn, places, shown, text.amount(dossier)), officer);
    }

    /**
     * Records that the notice was taken down.
     *
     * @return the sheet's number
     * @throws Refusal naming every faulty field; also while the days still run
     */
    @Transactional
    public int close(CaseNo caseNo, Level level, Closing closing, Officer officer) {
        Dossier dossier = archive.open(caseNo, officer);
        Finding.Posting posting = level.posting(dossier).orElseThrow(() ->
                Refusal.because("本案尚未张贴%s，不能结束公示".formatted(level.label())));
        check.closing(closing, posting, officer);
        List<Objection> objections = closing.objections().stream()
                .map(c -> new Objection(c.on(), c.by().strip(), c.content().strip())).toList();
        return archive.lay(caseNo, level == Level.TOWNSHIP
                ? new Finding.TownshipNotice(closing.closedOn(), objections, closing.proofIds())
                : new Finding.CountyNotice(closing.closedOn(), objections, closing.proofIds()), officer);
    }

    /** The notice as it hangs, or as it would hang if posted today. @throws Refusal when there is no opinion to post */
    @Transactional(readOnly = true)
    public Sheet notice(CaseNo caseNo, Level level, Officer reader) {
        Dossier dossier = archive.open(caseNo, reader);
        String place = text.place(dossier);
        String office = text.office(dossier, level);
        return level.posting(dossier)
                .map(p -> new Sheet(level, place, office, p.shown(), p.postedOn(), p.closesOn(), true))
                .orElseGet(() -> {
                    check.ready(level, dossier);
                    LocalDate today = clock.today();
                    return new Sheet(level, place, office, text.lines(dossier, level, today), today,
                            check.closesOn(level, today), false);
                });
    }
}
