package dibao.policy;

import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 测算台 — opens sittings and keeps what simulations came to, in table policy_simulation. */
@Component
class SimulationDesk implements WhatIfPolicy {

    private final LawLibrary library;
    private final ReleaseShelf shelf;
    private final ReleaseDesk desk;
    private final JdbcClient jdbc;
    private final CountyClock clock;
    private final ReleaseStops stops;

    SimulationDesk(LawLibrary library, ReleaseShelf shelf, ReleaseDesk desk, JdbcClient jdbc, CountyClock clock, ReleaseStops stops) {
        this.stops = stops;
        this.library = library;
        this.shelf = shelf;
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Sitting sit(String releaseId) {
        return new SimulationSitting(library.take(releaseId), stops);
    }

    @Override
    public List<Choice> releases() {
        var acts = shelf.acts();
        return shelf.all().stream().map(r -> new Choice(r.id(),
                ReleaseLife.of(r.id(), acts, clock.today()).state().name(), r.inForceFrom())).toList();
    }

    @Override
    public Optional<String> inForce() {
        return library.timetable().on(clock.today()).map(ReleaseTimetable.Entry::releaseId);
    }

    @Override
    public String releaseFor(LocalDate accepted) {
        return library.forCase(accepted);
    }

    @Override
    @Transactional
    public long keep(Evidence e, boolean wholeCaseload, Officer officer) {
        long id = jdbc.sql("""
                insert into policy_simulation (old_release, new_release, as_of, source, households, entered, leaving, more,
                less, same, neither, faulty, month_before, month_after, officer_id, officer_name, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(e.oldRelease(), e.newRelease(), e.asOf(), e.source(), e.households(), e.entered(), e.leaving(),
                        e.more(), e.less(), e.same(), e.neither(), e.faulty(), e.monthBefore(), e.monthAfter(),
                        officer.id(), officer.name(), Timestamp.from(clock.instant())).query(Long.class).single();
        ReleaseLife.State state = desk.life(e.newRelease()).state();
        boolean waiting = state == ReleaseLife.State.已检查 || state == ReleaseLife.State.已模拟;
        if (wholeCaseload && waiting && officer.has(Role.POLICY) && inForce().orElse("").equals(e.oldRelease())) {
            desk.simulated(e.newRelease(), id, said(id, e), officer);
        }
        return id;
    }

    private static String said(long id, Evidence e) {
        return "测算" + id + "：对照 " + e.oldRelease() + "，基准日 " + e.asOf() + "，" + e.source() + " " + e.households()
                + " 户：进入 " + e.entered() + "、退出 " + e.leaving() + "、增加 " + e.more() + "、减少 " + e.less() + "、不变 "
                + e.same() + "、均不符合 " + e.neither() + "、算不出 " + e.faulty() + "；每月 "
                + Figures.yuan(e.monthBefore()) + " → " + Figures.yuan(e.monthAfter()) + " 元";
    }

    /** What was simulated of a release, newest first. @throws Refusal when there is no such release */
    List<Evidence> of(String releaseId) {
        return jdbc.sql("select * from policy_simulation where new_release = ? order by id desc limit 10").param(releaseId)
                .query(Evidence.class).list();
    }
}
