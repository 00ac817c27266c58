package dibao.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.policy.ReleaseAct.Kind;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.lang.management.ManagementFactory;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 停用 — a release by which engine and tables disagreed over one household rules no more, on any node, until it was tried
 * again and somebody answers for it. Kept in a transaction of its own, so that it outlives the refused case's.
 */
@Component
class ReleaseStops {

    /** @param occasion what was being done */
    record Kept(long id, String releaseId, String node, Instant raisedAt, String occasion, String engine, String tables,
            String drools, String java) {}

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseStops.class);
    private static final int TRIED_AGAIN = 1000;

    private final ReleaseShelf shelf;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CountyClock clock;
    private final TransactionTemplate alone;

    ReleaseStops(ReleaseShelf shelf, JdbcClient jdbc, ObjectMapper json, CountyClock clock, PlatformTransactionManager transactions) {
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    static boolean stopped(List<ReleaseAct> acts, String releaseId) {
        return acts.stream().filter(a -> a.releaseId().equals(releaseId) && (a.kind() == Kind.停用 || a.kind() == Kind.恢复))
                .reduce((first, last) -> last).filter(a -> a.kind() == Kind.停用).isPresent();
    }

    /** What whoever asks for a ruling is told. */
    static Refusal refusal(String releaseId) {
        return Refusal.because("规则版本 " + releaseId + " 已停用：规则引擎与规则表的对照计算不一致，结论不可信。本次没有作出裁定，也没有写入任何内容，"
                + "填写的内容还在；请转告县政策员在“政策台”处理（回退到其他版本，或查明后恢复使用），恢复后再办理本案");
    }

    /**
     * Keeps the disagreement and stops the release.
     *
     * @param occasion 裁定, 模拟测算 or 重放
     * @return what to tell whoever asked
     */
    Refusal stop(Disagreement found, HouseholdFacts facts, String occasion) {
        LOG.error("规则版本 {} 停用（{}）：{}", found.releaseId(), occasion, found.getMessage());
        RuleEngine engine = RuleEngine.running();
        alone.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into policy_disagreement (release_id, node, raised_at, occasion, facts, engine, tables, drools, java)
                    values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")
                    .params(found.releaseId(), ManagementFactory.getRuntimeMXBean().getName(), Timestamp.from(clock.instant()), occasion,
                            write(facts), found.engine(), found.tables(), engine.drools(), engine.java()).update();
            shelf.alone(() -> stopped(shelf.acts(), found.releaseId()) ? null : shelf.append(ReleaseAct.of(found.releaseId(),
                    Kind.停用, Officer.SYSTEM, clock.instant(), occasion + "时发现不一致：" + found.getMessage())));
        });
        return refusal(found.releaseId());
    }

    /** Tries every household again over which they disagreed since the release was last resumed; the first that still does. */
    Optional<Disagreement> still(Judge judge) {
        for (HouseholdFacts facts : facts(judge.release().id())) {
            try {
                judge.rule(facts);
            } catch (Disagreement again) {
                return Optional.of(again);
            }
        }
        return Optional.empty();
    }

    private List<HouseholdFacts> facts(String releaseId) {
        return jdbc.sql("select facts::text from policy_disagreement where release_id = ? order by id desc limit " + TRIED_AGAIN)
                .param(releaseId).query((row, n) -> read(row.getString(1))).list();
    }

    /** Newest first. */
    List<Kept> kept() {
        return jdbc.sql("""
                select id, release_id, node, raised_at, occasion, engine, tables, drools, java from policy_disagreement
                order by id desc limit 20""").query(Kept.class).list();
    }

    private String write(HouseholdFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts could not be written", e);
        }
    }

    private HouseholdFacts read(String facts) {
        try {
            return json.readValue(facts, HouseholdFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept facts could not be read", e);
        }
    }
}
