package dibao.spotcheck;

import dibao.shared.ClockMoved;
import dibao.shared.CountyClock;
import dibao.shared.Refusal;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 月度密钥 — made before its month begins, its hash published at once, itself only when the month is over. */
@Component
class MonthSecrets {

    /** What everyone may know of a month before it is over. @param late made after the month had begun */
    record Commitment(YearMonth month, String hash, Instant madeAt, boolean late) {}

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Hourly {}

    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final CountyClock clock;
    private final Seal seal;
    private final SecureRandom random = new SecureRandom();

    MonthSecrets(JdbcClient jdbc, CountyClock clock, Seal seal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.seal = seal;
    }

    /** Next month's is made while this one lasts; this month's own only where the house was not there to make it. */
    @Transactional
    @EventListener({ApplicationReadyEvent.class, ClockMoved.class})
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    public void makeDue() {
        YearMonth current = YearMonth.from(clock.today());
        make(current, true);
        make(current.plusMonths(1), false);
    }

    private void make(YearMonth month, boolean late) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String commitment = Hashes.hex(Hashes.sha256(secret));
        jdbc.sql("""
                insert into spotcheck_month_secret (month, secret, commitment, made_at, late) values (?, ?, ?, ?, ?)
                on conflict (month) do nothing""")
                .params(month.toString(), seal.sealed(secret, commitment), commitment, Timestamp.from(clock.instant()), late)
                .update();
    }

    /** @throws Refusal when no commitment of the month was published, or the seal does not open */
    byte[] secretOf(YearMonth month) {
        return jdbc.sql("select secret, commitment from spotcheck_month_secret where month = ?").param(month.toString())
                .query((r, n) -> seal.opened(r.getBytes(1), r.getString(2))).optional()
                .orElseThrow(() -> Refusal.because(month + " 的抽签承诺尚未公布，不能上报，请联系管理员"));
    }

    /** Only when the month is over. */
    Optional<String> published(YearMonth month) {
        return over(month) ? Optional.of(Hashes.hex(secretOf(month))) : Optional.empty();
    }

    boolean over(YearMonth month) {
        return month.isBefore(YearMonth.from(clock.today()));
    }

    /** Newest month first. */
    List<Commitment> commitments() {
        return jdbc.sql("select month, commitment, made_at, late from spotcheck_month_secret order by month desc")
                .query((r, n) -> new Commitment(YearMonth.parse(r.getString("month")), r.getString("commitment"),
                        r.getTimestamp("made_at").toInstant(), r.getBoolean("late"))).list();
    }

    Commitment commitment(YearMonth month) {
        return commitments().stream().filter(c -> c.month().equals(month)).findFirst().orElseThrow();
    }
}
