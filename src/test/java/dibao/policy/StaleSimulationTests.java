package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.policy.ReleaseAct.Approval;
import dibao.policy.ReleaseAct.Kind;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In 2098, so that nobody else's cases are judged by what comes into force here. */
@HouseTest
@DisplayName("测算以后换了施行的版本，不能再凭旧测算提交和批准")
class StaleSimulationTests {

    private static final LocalDate DAY = LocalDate.of(2098, 1, 5);
    private static final Officer POLICY = new Officer("stalepolicy", "胡政策", Set.of(Role.POLICY), null);
    private static final Officer APPROVER = new Officer("staleapprover", "刘审批", Set.of(Role.COUNTY_APPROVER), null);

    @Autowired LawLibrary library;
    @Autowired DatabaseShelf shelf;
    @Autowired ReleaseDesk desk;
    @Autowired SimulationDesk simulations;
    @Autowired CountyClock countyClock;
    @Autowired HouseClock clock;

    private final List<ReleaseAct> approvals = new ArrayList<>();

    @BeforeEach
    void day() {
        clock.set(DAY);
    }

    @AfterEach
    void back() {
        approvals.forEach(a -> shelf.append(act(a.releaseId(), Kind.撤回).about(a.id())));
        clock.reset();
    }

    @Test
    void submission_and_approval_look_at_the_release_in_force_once_more() {
        String id = kept("新");
        shelf.append(act(id, Kind.起草));
        shelf.append(act(id, Kind.检查通过));
        simulated(id);
        String other = kept("别的");
        inForce(other);
        assertThatThrownBy(() -> desk.submit(id, "请批", POLICY)).hasMessageContainingAll(id, "对照的是", other, "重新模拟测算");
        simulated(id);
        desk.submit(id, "请批", POLICY);
        inForce(kept("又一个"));
        var approval = new Approval("批复", "东民批〔2098〕1号", DAY, false);
        assertThatThrownBy(() -> desk.approve(id, approval, APPROVER)).hasMessageContainingAll(other, "先由审批员退回");
        desk.sendBack(id, "请重新测算", APPROVER);
        simulated(id);
        desk.submit(id, "已重新测算", POLICY);
        approvals.add(desk.approve(id, approval, APPROVER));
        assertThat(library.on(DAY)).isEqualTo(id);
        assertThat(library.readAll()).as("what was read of every release is kept").isEmpty();
    }

    private void simulated(String id) {
        simulations.keep(new WhatIfPolicy.Evidence(library.on(DAY), id, DAY, "测试", 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO),
                true, POLICY);
    }

    private String kept(String text) {
        var release = LoadedRelease.read(RuleFolder.shipped().cell("eligibility.xlsx", "K2", text + System.nanoTime()).files());
        shelf.keep(release, "测试");
        return release.id();
    }

    private void inForce(String id) {
        approvals.add(shelf.append(act(id, Kind.批准).with(new Approval("测试", "测试1号", DAY, false))));
    }

    private ReleaseAct act(String id, Kind kind) {
        return ReleaseAct.of(id, kind, Officer.SYSTEM, countyClock.instant(), "");
    }
}
