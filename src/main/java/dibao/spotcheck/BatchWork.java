package dibao.spotcheck;

import dibao.casefile.Archive;
import dibao.casefile.CaseStanding;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.shared.CaseNo;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 批次办理进度 — where each household of a batch stands at the county; a list to work along, nothing is decided here (R18). */
@Component
class BatchWork {

    static final String DONE = "已办";
    static final String OPEN = "待办";
    static final String NOT_OWED = "不需";

    /** @param left why the case is no longer at the county for this batch, or null */
    record Line(CaseNo caseNo, String applicantName, String village, String precheck, String visit, String opinion, String notice,
            String decision, @Nullable String left) {

        public boolean decided() {
            return decision.equals(DONE);
        }
    }

    /** How many of those that are still here have the step behind them; {@code of} counts whom the step concerns. */
    record Count(String step, long done, long of) {}

    private final Archive archive;

    BatchWork(Archive archive) {
        this.archive = archive;
    }

    List<Line> of(List<Batch.Entry> entries) {
        return entries.stream().map(e -> line(e, archive.open(e.caseNo()))).toList();
    }

    static List<Count> counts(List<Line> lines) {
        List<Line> here = lines.stream().filter(l -> l.left() == null).toList();
        return List.of(count("审批前比对", here, Line::precheck), count("入户核查", here, Line::visit),
                count("审核", here, Line::opinion), count("公示", here, Line::notice), count("决定", here, Line::decision));
    }

    private static Count count(String step, List<Line> lines, java.util.function.Function<Line, String> state) {
        Predicate<Line> done = l -> state.apply(l).startsWith(DONE);
        return new Count(step, lines.stream().filter(done).count(),
                lines.stream().filter(l -> !state.apply(l).equals(NOT_OWED)).count());
    }

    private static Line line(Batch.Entry entry, Dossier dossier) {
        CaseStanding standing = dossier.standing();
        boolean refused = standing.valid(Finding.CountyOpinion.class).map(o -> !o.favourable()).orElse(false);
        return new Line(entry.caseNo(), dossier.applicantName(), dossier.village(), state(standing, Kind.PRECHECK),
                standing.stands(Kind.COUNTY_VISIT) ? DONE : standing.visitOwed() ? OPEN : NOT_OWED,
                standing.valid(Finding.CountyOpinion.class).map(o -> DONE + "（" + o.conclusion() + "）").orElse(OPEN),
                refused ? NOT_OWED : state(standing, Kind.COUNTY_NOTICE), state(standing, Kind.DECISION), left(entry, standing));
    }

    private static @Nullable String left(Batch.Entry entry, CaseStanding standing) {
        if (entry.supersededBy() != null) {
            return "已转入批次 " + entry.supersededBy();
        }
        if (!entry.laid()) {
            return "待入卷";
        }
        if (standing.valid(Finding.CountyOpinion.class).map(Finding.CountyOpinion::sentBack).orElse(false)) {
            return "已退回乡镇";
        }
        var handedUp = standing.valid(Finding.SpotCheck.class);
        if (handedUp.isEmpty()) {
            return "已不在县级：" + standing.label();
        }
        return handedUp.get().batchNo().equals(entry.batchNo()) ? null : "已转入批次 " + handedUp.get().batchNo();
    }

    private static String state(CaseStanding standing, Kind kind) {
        return standing.stands(kind) ? DONE : OPEN;
    }
}
