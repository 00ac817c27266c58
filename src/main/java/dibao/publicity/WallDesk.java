package dibao.publicity;

import dibao.casefile.Archive;
import dibao.casefile.Finding;
import dibao.shared.CaseNo;
import dibao.shared.Divisions;
import dibao.shared.FaultList;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Region;
import dibao.shared.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 村级公示办理 — one notice for many households: drawn up and numbered, posted, and taken down household by household. */
@Component
class WallDesk {

    /** A household whose sheet could not be laid, and why. */
    record Problem(CaseNo caseNo, String message) {}

    private static final Logger LOG = LoggerFactory.getLogger(WallDesk.class);

    private final Walls walls;
    private final Postable postable;
    private final WallLaying laying;
    private final NoticeCheck check;
    private final Archive archive;
    private final Divisions divisions;

    WallDesk(Walls walls, Postable postable, WallLaying laying, NoticeCheck check, Archive archive, Divisions divisions) {
        this.walls = walls;
        this.postable = postable;
        this.laying = laying;
        this.check = check;
        this.archive = archive;
        this.divisions = divisions;
    }

    static boolean mayPost(Officer officer, Level level, String township) {
        return level == Level.COUNTY ? officer.has(Role.COUNTY_EXAMINER)
                : township.equals(officer.township()) && (officer.has(Role.INTAKE) || officer.has(Role.OFFICE_HEAD));
    }

    /** Numbers a notice and fixes what hangs. @return its id @throws Refusal when no ready household is chosen */
    @Transactional
    public long drawUp(Level level, String village, List<CaseNo> caseNos, Officer officer) {
        Region region = divisions.village(village).orElseThrow(() -> Refusal.of("village", "请选择村（居）"));
        poster(officer, level, region.parentCode());
        var chosen = postable.of(village, level).stream().filter(r -> caseNos.contains(r.caseNo())).toList();
        if (chosen.isEmpty()) {
            throw Refusal.of("caseNo", "请至少勾选一户可以公示的家庭");
        }
        check.apart(chosen.stream().filter(r -> !r.withheld()).count(), chosen.stream().filter(Postable.Ready::withheld).count());
        String organ = level == Level.TOWNSHIP ? divisions.name(region.parentCode()) : divisions.name(village.substring(0, 6)) + "民政局";
        long id = walls.open(level, village, organ + "公示", officer);
        chosen.forEach(r -> walls.enter(id, r));
        return id;
    }

    /** As it is today: a household whose dossier moved on is shown as withdrawn. @throws Refusal when unknown */
    @Transactional(readOnly = true)
    public Wall present(long id, Officer reader) {
        Wall wall = walls.find(id, reader);
        return wall.with(wall.entries().stream().map(e -> !e.hanging() ? e
                : WallLaying.left(e, wall.level(), archive.open(e.caseNo())).map(e::left).orElse(e)).toList());
    }

    @Transactional
    public void leaveOut(long id, CaseNo caseNo, Officer officer) {
        Wall wall = mine(id, officer);
        if (wall.postedOn() != null) {
            throw Refusal.because("公示已张贴，不能移出；案卷有变化的户在结束公示时自动记为已撤出");
        }
        walls.leaveOut(id, caseNo);
    }

    @Transactional
    public void dispose(long id, Officer officer) {
        if (mine(id, officer).postedOn() != null) {
            throw Refusal.because("公示已张贴，不能作废");
        }
        walls.dispose(id, officer);
    }

    /**
     * Keeps what was typed as it is.
     *
     * @return the new version
     * @throws Refusal when another saved it since, the notice has ended, or an objection is about a household that is not on
     *         it; nothing was written then
     */
    @Transactional
    public int save(long id, WallEntry typed, int version, Officer officer) {
        Wall wall = mine(id, officer);
        var hung = wall.entries().stream().map(e -> e.caseNo().value()).toList();
        var faults = new FaultList();
        for (int i = 0; i < typed.households().size(); i++) {
            WallEntry.Line line = typed.households().get(i);
            faults.when(!line.objections().isEmpty() && !hung.contains(WallEntry.plain(line.caseNo())), "households[" + i + "].caseNo",
                    "案卷 %s 不在这份公示之中，请核对这条异议说的是哪一户".formatted(WallEntry.plain(line.caseNo())));
        }
        faults.refuse();
        if (!walls.save(id, wall.entry().with(typed, wall.postedOn() != null), version)) {
            throw Refusal.of("version", wall.closedOn() != null ? "公示已结束，不能再修改"
                    : "这份公示已由他人另行保存，您这一页不是最新的；请核对后再保存");
        }
        return version + 1;
    }

    /**
     * Lays the posting in each dossier, one transaction per household; also tries those again that failed before.
     *
     * @return the households that could not be laid
     * @throws Refusal naming every faulty field; nothing was laid then
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Problem> post(long id, Officer officer) {
        Wall wall = mine(id, officer);
        if (wall.postedOn() == null) {
            check.wall(wall.entry().posting(), wall.createdOn(), officer)
                    .when(wall.entries().isEmpty(), "households", "公示中没有家庭").refuse();
            check.apart(wall.entries().stream().filter(e -> !e.withheld()).count(), wall.entries().stream().filter(Wall.Entry::withheld).count());
        }
        return each(wall, entry -> laying.post(id, entry.caseNo(), officer));
    }

    /**
     * Lays the result in each dossier, one transaction per household; who left the notice meanwhile gets none.
     *
     * @return the households that could not be laid
     * @throws Refusal naming every faulty field, also while the days still run; nothing was laid then
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Problem> close(long id, Officer officer) {
        Wall wall = mine(id, officer);
        if (wall.postedOn() == null) {
            throw Refusal.because("公示还没有登记张贴，不能结束");
        }
        if (wall.closedOn() == null) {
            faults(wall, officer).refuse();
        }
        return each(wall, entry -> laying.close(id, entry.caseNo(), officer));
    }

    private List<Problem> each(Wall wall, Consumer<Wall.Entry> lay) {
        var problems = new ArrayList<Problem>();
        for (Wall.Entry entry : wall.entries()) {
            try {
                lay.accept(entry);
            } catch (RuntimeException failure) {
                String sentence = failure instanceof Refusal ? failure.getMessage() : "未能入卷，请稍后重试";
                LOG.warn("notice {}: the sheet of {} was not laid: {}", wall.noticeNo(), entry.caseNo(), sentence, failure instanceof Refusal ? null : failure);
                walls.failed(wall.id(), entry.caseNo(), sentence);
                problems.add(new Problem(entry.caseNo(), sentence));
            }
        }
        return problems;
    }

    /** One photo per wall; every objection with day, name and words. */
    private FaultList faults(Wall wall, Officer officer) {
        var faults = new FaultList();
        LocalDate posted = Objects.requireNonNull(wall.postedOn());
        var hung = new Finding.TownshipPosting(posted, Objects.requireNonNull(wall.closesOn()), List.of(), List.of());
        for (int i = 0; i < wall.entry().places().size(); i++) {
            faults.when(i >= wall.entry().proofs().size() || wall.entry().proofs().get(i).isEmpty(), "proofs[" + i + "]",
                    "请上传「%s」公示期满时的照片".formatted(WallEntry.plain(wall.entry().places().get(i).place())));
        }
        for (int i = 0; i < wall.entries().size(); i++) {
            Wall.Entry entry = wall.entries().get(i);
            for (Refusal.Fault fault : check.faults(wall.entry().closing(entry.caseNo()), hung, officer)) {
                boolean own = fault.field().startsWith("objections");
                faults.when(own, "households[" + i + "]." + fault.field(), entry.applicantName() + "户：" + fault.message())
                        .when(!own && i == 0 && !fault.message().equals("请上传公示照片"), fault.field(), fault.message());
            }
        }
        return faults;
    }

    private Wall mine(long id, Officer officer) {
        Wall wall = walls.find(id, officer);
        poster(officer, wall.level(), wall.township());
        if (wall.voided()) {
            throw Refusal.because("这份公示已作废");
        }
        return wall;
    }

    private static void poster(Officer officer, Level level, String township) {
        if (!mayPost(officer, level, township)) {
            throw Refusal.because(level == Level.TOWNSHIP ? "乡镇公示由本乡镇的受理员或民政所负责人办理" : "县级公示由县审核员办理");
        }
    }
}
