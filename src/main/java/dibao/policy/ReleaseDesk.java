package dibao.policy;

import static dibao.policy.ReleaseLife.State.已提交;
import static dibao.policy.ReleaseLife.State.已撤回;
import static dibao.policy.ReleaseLife.State.已批准;
import static dibao.policy.ReleaseLife.State.已检查;
import static dibao.policy.ReleaseLife.State.已模拟;
import static dibao.policy.ReleaseLife.State.已被取代;
import static dibao.policy.ReleaseLife.State.施行中;
import static dibao.policy.ReleaseLife.State.草稿;

import dibao.policy.ReleaseAct.Approval;
import dibao.policy.ReleaseAct.Kind;
import dibao.shared.CountyClock;
import dibao.shared.FaultList;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 政策台 — the acts in the life of a release. 政策员 drafts, checks, simulates and submits; 县审批员, who had no hand in
 * it, approves. Every act is one row of the log, or a refusal and nothing.
 */
@Component
class ReleaseDesk {

    private static final int LONGEST = 200;

    private final LawLibrary library;
    private final ReleaseShelf shelf;
    private final CountyClock clock;

    ReleaseDesk(LawLibrary library, ReleaseShelf shelf, CountyClock clock) {
        this.library = library;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** @throws Refusal when there is no such release */
    ReleaseLife life(String id) {
        if (shelf.all().stream().noneMatch(r -> r.id().equals(id))) {
            throw Refusal.of("id", "没有编号为“" + id + "”的规则版本");
        }
        return ReleaseLife.of(id, shelf.acts(), clock.today());
    }

    /**
     * 起草.
     *
     * @return the release's id, an old one when the house knows the very same content
     * @throws Refusal listing every fault of the files
     */
    String draft(RuleFiles files, String origin, Officer officer) {
        post(officer, Role.POLICY, "起草规则版本");
        LoadedRelease release = LoadedRelease.read(files);
        return shelf.alone(() -> {
            if (shelf.all().stream().noneMatch(r -> r.id().equals(release.id()))) {
                shelf.keep(release, origin);
                append(ReleaseAct.of(release.id(), Kind.起草, officer, clock.instant(), origin));
            }
            return release.id();
        });
    }

    /** 检查 — compiles it and tries its cases. @throws Refusal when it is past that */
    ReleaseAct check(String id, Officer officer) {
        post(officer, Role.POLICY, "检查规则版本");
        in(id, 草稿, 已检查, 已模拟);
        ReleaseAct found = tried(id, officer);
        return act(id, found, 草稿, 已检查, 已模拟);
    }

    private ReleaseAct tried(String id, Officer officer) {
        try {
            return library.with(id, ReleaseCheck::of).acts(id, officer, clock.instant()).get(0);
        } catch (Refusal broken) {
            return ReleaseAct.of(id, Kind.检查未通过, officer, clock.instant(), broken.getMessage());
        }
    }

    /** 模拟 — what a simulation of it against the release in force came to. @param simulation its number */
    ReleaseAct simulated(String id, long simulation, String outcome, Officer officer) {
        return act(id, ReleaseAct.of(id, Kind.模拟, officer, clock.instant(), outcome).about(simulation), 已检查, 已模拟);
    }

    /** 提交. @throws Refusal unless it was simulated */
    ReleaseAct submit(String id, String note, Officer officer) {
        post(officer, Role.POLICY, "提交规则版本");
        String said = text("note", "提交说明", note);
        return shelf.alone(() -> {
            simulatedAgainstToday(in(id, 已模拟));
            return append(ReleaseAct.of(id, Kind.提交, officer, clock.instant(), said));
        });
    }

    /** 退回 to the policy staff. */
    ReleaseAct sendBack(String id, String reason, Officer officer) {
        post(officer, Role.COUNTY_APPROVER, "退回规则版本");
        return act(id, ReleaseAct.of(id, Kind.退回, officer, clock.instant(), text("note", "退回理由", reason)), 已提交);
    }

    /**
     * 批准 by a second person.
     *
     * @throws Refusal when the officer had a hand in it, the document is not named, the day lies behind, or the release
     *     holds what may not be in force here (each value listed)
     */
    ReleaseAct approve(String id, Approval approval, Officer officer) {
        post(officer, Role.COUNTY_APPROVER, "批准规则版本");
        if (life(id).workedOnBy(officer.id())) {
            throw Refusal.because("批准须由第二人作出：" + officer.name() + " 参与过本版本的起草、检查、模拟或提交");
        }
        checked(approval, ReleaseTimetable.of(shelf.acts()).isEmpty());
        hindrances(id);
        return shelf.alone(() -> {
            simulatedAgainstToday(in(id, 已提交));
            return append(ReleaseAct.of(id, Kind.批准, officer, clock.instant(), "").with(approval));
        });
    }

    /** @throws Refusal when another release has come into force since: who would enter and leave was not worked out against it */
    private void simulatedAgainstToday(ReleaseLife life) {
        String now = library.timetable().on(clock.today()).map(ReleaseTimetable.Entry::releaseId).orElse("");
        life.last(Kind.模拟).flatMap(shelf::against).filter(old -> !old.equals(now)).ifPresent(old -> {
            throw Refusal.because("版本 " + life.releaseId() + " 的模拟测算对照的是 " + old + "，而现在施行的是 " + (now.isEmpty() ? "（无）" : now)
                    + "；请" + (life.state() == 已提交 ? "先由审批员退回，再" : "") + "重新模拟测算，看清对现行版本的影响");
        });
    }

    /** 回退 — a release that was in force before, put in force again; the entry names both. */
    ReleaseAct rollBack(String id, Approval approval, String reason, Officer officer) {
        post(officer, Role.COUNTY_APPROVER, "回退规则版本");
        checked(approval, false);
        text("note", "回退理由", reason);
        hindrances(id);
        return shelf.alone(() -> {
            in(id, 已被取代);
            String now = library.on(clock.today());
            return append(ReleaseAct.of(id, Kind.回退, officer, clock.instant(), "由 " + now + " 回退到 " + id + "：" + reason)
                    .with(approval));
        });
    }

    /** 撤回 — before its day has come: by the policy staff before approval, by the approver after. */
    ReleaseAct withdraw(String id, String reason, Officer officer) {
        text("note", "撤回理由", reason);
        return shelf.alone(() -> {
            ReleaseLife life = in(id, 草稿, 已检查, 已模拟, 已提交, 已批准);
            boolean approved = life.state() == 已批准;
            post(officer, approved ? Role.COUNTY_APPROVER : Role.POLICY, approved ? "撤回已批准的版本" : "撤回未批准的版本");
            Long approval = approved ? ReleaseTimetable.of(shelf.acts()).coming(clock.today()).stream()
                    .filter(e -> e.releaseId().equals(id)).findFirst().orElseThrow().act() : null;
            return append(ReleaseAct.of(id, Kind.撤回, officer, clock.instant(), reason).about(approval));
        });
    }

    private ReleaseAct act(String id, ReleaseAct act, ReleaseLife.State... allowed) {
        return shelf.alone(() -> {
            in(id, allowed);
            return append(act);
        });
    }

    private ReleaseAct append(ReleaseAct act) {
        return shelf.append(act);
    }

    private ReleaseLife in(String id, ReleaseLife.State... allowed) {
        ReleaseLife life = life(id);
        if (!List.of(allowed).contains(life.state())) {
            throw Refusal.because("版本 " + id + " 现在是“" + life.state() + "”，这一步只能在“"
                    + String.join("”“", Arrays.stream(allowed).map(Enum::name).toList()) + "”时办理");
        }
        return life;
    }

    private void checked(Approval approval, boolean first) {
        text("documentName", "批准文件名称", approval.documentName());
        text("documentNumber", "批准文号", approval.documentNumber());
        new FaultList().when(!first && approval.from().isBefore(clock.today()), "from",
                "施行日期 " + approval.from() + " 早于今天 " + clock.today() + "；已经办理的案件不能改用另一个版本").refuse();
    }

    private void hindrances(String id) {
        if (library.stopped().contains(id)) {
            throw Refusal.because("版本 " + id + " 已停用（规则引擎与规则表不一致），查明并恢复使用以前不能施行");
        }
        List<String> found = library.examplesAllowed() ? List.of() : library.with(id, j -> ReleaseHindrances.of(j.release()));
        Refusal.ifAny(found.isEmpty() ? List.of() : java.util.stream.Stream.concat(
                java.util.stream.Stream.of("版本 " + id + " 不能在演示以外施行，有" + found.size() + "处："), found.stream())
                .map(line -> new Refusal.Fault("", line)).toList());
    }

    private static String text(String field, String name, String text) {
        new FaultList().text(field, name, text).when(text != null && text.length() > LONGEST, field,
                name + "不能超过" + LONGEST + "字").refuse();
        return text.strip();
    }

    private static void post(Officer officer, Role role, String what) {
        if (!officer.has(role)) {
            throw Refusal.because(what + "由" + role.label() + "办理，您的岗位不能办理");
        }
    }
}
