package dibao.publicity;

import dibao.casefile.Archive;
import dibao.casefile.CaseIndex;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 待公示 — the households of a village whose opinion is favourable and hangs nowhere yet. */
@Component
class Postable {

    /** @param lines what would hang of it today @param notices numbers of notices drawn up with it already */
    record Ready(CaseIndex.Cover cover, boolean withheld, List<String> lines, List<String> notices) {
        public CaseNo caseNo() {
            return cover.caseNo();
        }
    }

    private final CaseIndex index;
    private final Archive archive;
    private final NoticeText text;
    private final Walls walls;
    private final CountyClock clock;

    Postable(CaseIndex index, Archive archive, NoticeText text, Walls walls, CountyClock clock) {
        this.index = index;
        this.archive = archive;
        this.text = text;
        this.walls = walls;
        this.clock = clock;
    }

    List<Ready> of(String village, Level level) {
        return index.underWayIn(village).stream().flatMap(cover -> {
            Dossier dossier = archive.open(cover.caseNo());
            return obstacle(dossier, level).isPresent() ? Stream.<Ready>empty()
                    : Stream.of(new Ready(cover, NoticeText.withheld(dossier), text.lines(dossier, level, clock.today()),
                            walls.waitingWith(cover.caseNo(), level)));
        }).toList();
    }

    /** Why a household cannot be posted now; empty if it can. */
    static Optional<String> obstacle(Dossier dossier, Level level) {
        var standing = dossier.standing();
        if (standing.stands(Kind.DECISION)) {
            return Optional.of("该户已作出审批决定，不再公示");
        }
        if (!favourable(dossier, level)) {
            return Optional.of(level == Level.TOWNSHIP ? "该户没有乡镇人民政府同意拟纳入的审核意见，不能公示"
                    : "该户没有拟批准的县级审核意见，不能公示");
        }
        return level.posting(dossier).map(p -> "该户已于 %s 张贴%s，不能重复张贴".formatted(p.postedOn(), level.label()));
    }

    private static boolean favourable(Dossier dossier, Level level) {
        var standing = dossier.standing();
        return level == Level.TOWNSHIP
                ? standing.valid(Finding.TownshipOpinion.class).map(o -> o.agreed() && o.qualified()).orElse(false)
                : standing.valid(Finding.CountyOpinion.class).map(Finding.CountyOpinion::favourable).orElse(false);
    }
}
