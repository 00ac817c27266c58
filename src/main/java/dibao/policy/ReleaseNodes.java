package dibao.policy;

import dibao.shared.ClockMoved;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 节点 — each node of the house says every few seconds which release it serves, gets the next one ready before its day,
 * and raises an alarm when it cannot load one. On the day, whoever comes first writes 施行 in the log.
 */
@Component
class ReleaseNodes {

    /** @param online seen within half a minute @param nextId got ready for its day */
    record Node(String node, @Nullable String releaseId, @Nullable String nextId, Instant since, Instant seenAt, String problem,
            boolean online) {}

    record Alarm(String node, @Nullable String releaseId, Instant raisedAt, String sentence) {}

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseNodes.class);

    private final String name;
    private final LawLibrary library;
    private final ReleaseShelf shelf;
    private final JdbcClient jdbc;
    private final CountyClock clock;
    private String problem = "";

    @Autowired
    ReleaseNodes(LawLibrary library, ReleaseShelf shelf, JdbcClient jdbc, CountyClock clock) {
        this(ManagementFactory.getRuntimeMXBean().getName(), library, shelf, jdbc, clock);
    }

    ReleaseNodes(String name, LawLibrary library, ReleaseShelf shelf, JdbcClient jdbc, CountyClock clock) {
        this.name = name;
        this.library = library;
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        beat();
        List<String> unreadable = library.readAll();
        if (!unreadable.isEmpty()) {
            LOG.warn("以下规则版本登记较早，现在的程序已经读不出，不能再用它们认定或重放：{}", unreadable);
        }
    }

    @EventListener(ClockMoved.class)
    void moved() {
        beat();
    }

    /** Never throws: a node in trouble still says so. */
    @Scheduled(fixedDelayString = "${dibao.policy.watch:PT5S}", initialDelayString = "${dibao.policy.watch:PT5S}")
    synchronized void beat() {
        try {
            ReleaseTimetable timetable = library.timetable();
            var now = timetable.on(clock.today());
            var next = timetable.coming(clock.today()).stream().findFirst();
            problem = "";
            now.ifPresent(this::begun);
            String serving = now.map(ReleaseTimetable.Entry::releaseId).filter(this::loads).orElse(null);
            String ready = next.map(ReleaseTimetable.Entry::releaseId).filter(this::loads).orElse(null);
            report(serving, ready);
        } catch (RuntimeException failed) {
            LOG.error("this node cannot say what it serves", failed);
        }
    }

    private boolean loads(String id) {
        try {
            return library.with(id, judge -> true);
        } catch (RuntimeException failed) {
            problem = "不能装载规则版本 " + id + "：" + failed.getMessage();
            LOG.error("{}", problem, failed);
            boolean known = jdbc.sql("select count(*) from policy_alarm where node = ? and sentence = ?")
                    .params(name, problem).query(Integer.class).single() > 0;
            if (!known) {
                jdbc.sql("insert into policy_alarm (node, release_id, raised_at, sentence) values (?, ?, now(), ?)")
                        .params(name, id, problem).update();
            }
            return false;
        }
    }

    private void begun(ReleaseTimetable.Entry entry) {
        if (shelf.acts().stream().noneMatch(a -> a.kind() == ReleaseAct.Kind.施行 && Long.valueOf(entry.act()).equals(a.about()))) {
            shelf.alone(() -> shelf.acts().stream()
                    .noneMatch(a -> a.kind() == ReleaseAct.Kind.施行 && Long.valueOf(entry.act()).equals(a.about()))
                    ? shelf.append(ReleaseAct.of(entry.releaseId(), ReleaseAct.Kind.施行, Officer.SYSTEM, clock.instant(),
                            "施行日期 " + entry.from() + " 已到").about(entry.act())) : null);
        }
    }

    private void report(@Nullable String serving, @Nullable String ready) {
        jdbc.sql("""
                insert into policy_node (node, release_id, next_id, since, seen_at, problem)
                values (:node, :serving, :ready, now(), now(), :problem)
                on conflict (node) do update set seen_at = now(), next_id = excluded.next_id, problem = excluded.problem,
                since = case when policy_node.release_id is distinct from excluded.release_id then now() else policy_node.since end,
                release_id = excluded.release_id""")
                .param("node", name).param("serving", serving).param("ready", ready).param("problem", problem).update();
    }

    /** Seen within the last day. */
    List<Node> all() {
        return jdbc.sql("""
                select node, release_id, next_id, since, seen_at, problem, seen_at > now() - interval '30 seconds' as online
                from policy_node where seen_at > now() - interval '1 day' order by online desc, node""").query(Node.class).list();
    }

    List<Alarm> alarms() {
        return jdbc.sql("""
                select node, release_id, raised_at, sentence from policy_alarm
                where raised_at > now() - interval '30 days' order by id desc limit 20""").query(Alarm.class).list();
    }
}
