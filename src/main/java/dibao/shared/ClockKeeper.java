package dibao.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 拨钟 — moves the demonstration's clock, forward only, and remembers it; in production the clock is the machine's. */
@Component
public class ClockKeeper {

    private final CountyClock clock;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final boolean movable;

    ClockKeeper(CountyClock clock, JdbcClient jdbc, ApplicationEventPublisher events,
            @Value("${dibao.clock.movable}") boolean movable) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.events = events;
        this.movable = movable;
    }

    public boolean movable() {
        return movable;
    }

    /** @throws Refusal in production, or when the instant lies behind the house's present */
    @Transactional
    public void moveTo(Instant target) {
        if (!movable) {
            throw Refusal.because("正式环境使用机器时钟，不能拨动");
        }
        if (target.isBefore(clock.instant())) {
            throw Refusal.of("to", "时钟只能向前拨，所填时间早于当前的 "
                    + OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toLocalDateTime());
        }
        Duration ahead = Duration.between(Clock.systemUTC().instant(), target);
        jdbc.sql("insert into shared_clock (ahead_seconds) values (?) on conflict (one) do update set ahead_seconds = excluded.ahead_seconds")
                .param(ahead.toSeconds()).update();
        clock.setOffset(ahead);
        events.publishEvent(new ClockMoved(ahead));
    }

    @Configuration(proxyBeanMethods = false)
    static class Wound {

        /**
         * @param start where a movable clock stands on its very first day; the machine's present if blank
         */
        @Bean
        @DependsOnDatabaseInitialization
        CountyClock countyClock(JdbcClient jdbc, @Value("${dibao.clock.movable}") boolean movable,
                @Value("${dibao.clock.start:}") String start) {
            CountyClock clock = new CountyClock(Clock.systemUTC());
            if (movable) {
                clock.setOffset(jdbc.sql("select ahead_seconds from shared_clock").query(Long.class).optional()
                        .map(Duration::ofSeconds).orElseGet(() -> firstDay(start)));
            }
            return clock;
        }

        private static Duration firstDay(String start) {
            return start.isBlank() ? Duration.ZERO
                    : Duration.between(Clock.systemUTC().instant(), OffsetDateTime.parse(start).toInstant());
        }
    }
}
