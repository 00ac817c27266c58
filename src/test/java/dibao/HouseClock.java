package dibao;

import dibao.shared.ClockMoved;
import dibao.shared.CountyClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;

/** Moves the house's clock in tests, backward too, the engine's with it. */
@TestComponent
public class HouseClock {

    private final CountyClock clock;
    private final ApplicationEventPublisher events;

    HouseClock(CountyClock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
    }

    public void set(Instant instant) {
        Duration ahead = Duration.between(Clock.systemUTC().instant(), instant);
        clock.setOffset(ahead);
        events.publishEvent(new ClockMoved(ahead));
    }

    /** Nine in the morning of the day. */
    public void set(LocalDate day) {
        set(day.atTime(LocalTime.of(9, 0)).atZone(CountyClock.ZONE).toInstant());
    }

    public void forward(Duration duration) {
        set(clock.instant().plus(duration));
    }

    public LocalDate today() {
        return clock.today();
    }

    /** Back to the notice's own time, 2018-07-09 09:00. */
    public void reset() {
        set(LocalDate.of(2018, 7, 9));
    }
}
