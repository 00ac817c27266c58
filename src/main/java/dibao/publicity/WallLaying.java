package dibao.publicity;

import dibao.casefile.Archive;
import dibao.casefile.CaseIndex;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 入卷 — the sheets of one household of a notice, each in a transaction of its own, through {@link NoticeBoard} alone. */
@Component
class WallLaying {

    private final Walls walls;
    private final Archive archive;
    private final NoticeBoard board;
    private final NoticeCheck check;
    private final NoticeText text;

    WallLaying(Walls walls, Archive archive, NoticeBoard board, NoticeCheck check, NoticeText text) {
        this.walls = walls;
        this.archive = archive;
        this.board = board;
        this.check = check;
        this.text = text;
    }

    /** Lays the posting once per notice and case; a second call does nothing. @throws Refusal of the room or the gate */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void post(long id, CaseNo caseNo, Officer officer) {
        Wall wall = walls.hold(id);
        entry(wall, caseNo, Wall.Entry::toPost).ifPresent(entry -> {
            NoticeBoard.Posting posting = wall.entry().posting();
            LocalDate day = posting.postedOn();
            Dossier dossier = archive.open(caseNo, officer);
            Postable.obstacle(dossier, wall.level()).ifPresent(why -> {
                throw Refusal.because(why);
            });
            if (!text.lines(dossier, wall.level(), day).equals(entry.lines())) {
                throw Refusal.because("该户的公示内容在编制之后有变化，与墙上的不一致；请移出后另行编制公示");
            }
            int sheet = board.post(caseNo, wall.level(), posting, officer);
            walls.posted(wall, caseNo, sheet, check.closesOn(wall.level(), day), officer);
        });
    }

    /** Lays the result once, or notes that the household left the notice. @throws Refusal of the room or the gate */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void close(long id, CaseNo caseNo, Officer officer) {
        Wall wall = walls.hold(id);
        entry(wall, caseNo, e -> e.toPost() || e.hanging()).ifPresent(entry -> {
            Dossier dossier = archive.open(caseNo, officer);
            Optional<String> left = left(entry, wall.level(), dossier);
            if (left.isPresent()) {
                walls.withdraw(wall, caseNo, left.get(), officer);
                return;
            }
            int sheet = closedAlone(wall.level(), dossier).orElseGet(() ->
                    board.close(caseNo, wall.level(), wall.entry().closing(caseNo), officer));
            walls.closed(wall, caseNo, sheet, officer);
        });
    }

    /** Why a household is no longer on the notice; empty if its posting still stands. */
    static Optional<String> left(Wall.Entry entry, Level level, Dossier dossier) {
        if (entry.postingSheet() == null) {
            return Optional.of("未登记张贴" + (entry.problem() == null ? "" : "（" + entry.problem() + "）"));
        }
        boolean ours = level.posting(dossier).isPresent() && dossier.sheets().stream()
                .filter(s -> s.finding() instanceof Finding.Posting p && level.posts(p)).reduce((a, b) -> b)
                .filter(s -> s.number() == entry.postingSheet()).isPresent();
        if (ours) {
            return level.notice(dossier).isPresent() ? Optional.empty()
                    : Optional.of(dossier.standing().label()).filter(label -> !label.startsWith(CaseIndex.UNDER_WAY));
        }
        return Optional.of(dossier.sheets().stream().filter(s -> s.number() > entry.postingSheet())
                .filter(s -> !(s.finding() instanceof Finding.Notice)).findFirst()
                .map(s -> "公示期间案卷放入了新的「%s」（%s %s）".formatted(s.kind().label(),
                        LocalDate.ofInstant(s.recordedAt(), CountyClock.ZONE), s.officerName()))
                .orElse("公示期间案卷有变化"));
    }

    /** The result somebody laid meanwhile through the household's own task. */
    private static Optional<Integer> closedAlone(Level level, Dossier dossier) {
        return level.notice(dossier).flatMap(notice -> dossier.sheets().stream().filter(s -> s.finding().equals(notice))
                .map(Dossier.LaidSheet::number).reduce((a, b) -> b));
    }

    private static Optional<Wall.Entry> entry(Wall wall, CaseNo caseNo, Predicate<Wall.Entry> waiting) {
        return wall.entries().stream().filter(e -> e.caseNo().equals(caseNo)).filter(waiting).findFirst();
    }
}
