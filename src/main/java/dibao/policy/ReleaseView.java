package dibao.policy;

import dibao.shared.CountyClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 规则版本 as the page shows it.
 *
 * @param proposed 拟施行日期 of release.yaml
 * @param stopped  engine and tables disagreed by it, and nobody has answered for it since
 * @param from     day it was or will be in force from; null before approval
 */
public record ReleaseView(String id, String version, String state, LocalDate proposed, @Nullable LocalDate from,
        boolean example, boolean stopped, List<Line> log) {

    /** @param about the document, if the act has one */
    public record Line(String at, String act, String who, String note, String about) {}

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static ReleaseView of(RuleLibrary.Release release, List<ReleaseAct> all, LocalDate today) {
        var life = ReleaseLife.of(release.id(), all, today);
        LocalDate from = life.acts().stream().filter(a -> a.kind().puts() && a.approval() != null)
                .map(a -> a.approval().from()).reduce((first, last) -> last).orElse(null);
        return new ReleaseView(release.id(), release.version(), life.state().name(), release.inForceFrom(), from,
                release.example(), life.stopped(), life.acts().stream().map(ReleaseView::line).toList());
    }

    private static Line line(ReleaseAct act) {
        var approval = act.approval();
        return new Line(minute(act.at()), act.kind().name(), act.officerName(), act.note(), approval == null ? ""
                : "《" + approval.documentName() + "》" + approval.documentNumber() + "，自 " + approval.from() + " 起施行，在办案件"
                        + approval.running());
    }

    static String minute(Instant at) {
        return LocalDateTime.ofInstant(at, CountyClock.ZONE).format(MINUTES);
    }

    /** The last act, for the list. */
    public Line last() {
        return log.get(log.size() - 1);
    }
}
