package dibao.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** 时钟 — the only clock of the house, Asia/Shanghai; the demonstration and the tests may move it. */
public final class CountyClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock base;
    private final ZoneId zone;
    private volatile Duration offset = Duration.ZERO;

    public CountyClock(Clock base) {
        this(base, ZONE);
    }

    private CountyClock(Clock base, ZoneId zone) {
        this.base = base;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new CountyClock(this, other);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    /** How far this clock is ahead of the machine's. */
    public Duration offset() {
        return offset;
    }

    /** Moves this clock; who calls it must also publish {@link ClockMoved} so that the engine follows. */
    public void setOffset(Duration ahead) {
        offset = ahead;
    }
}
