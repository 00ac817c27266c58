package dibao.policy;

import dibao.shared.CountyClock;
import dibao.shared.DoorNote;
import dibao.shared.Officer;
import java.util.Set;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** 停用提示 — who opens the first page, and who watches {@code /actuator/health/rules}, is told that a release is stopped. */
@Component("rulesHealthIndicator")
class StoppedReleases implements DoorNote, HealthIndicator {

    /** Not among the states that make the whole house unwell: a stopped release is mended from its own pages. */
    static final String STOPPED = "STOPPED";

    private final LawLibrary library;
    private final CountyClock clock;

    StoppedReleases(LawLibrary library, CountyClock clock) {
        this.library = library;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/policy";
    }

    @Override
    public String note(Officer reader) {
        Set<String> stopped = library.stopped();
        return stopped.isEmpty() ? "" : inForce(stopped) ? "规则版本停用，案件不能认定" : "规则版本停用 " + stopped.size() + " 个";
    }

    private boolean inForce(Set<String> stopped) {
        return library.timetable().on(clock.today()).filter(e -> stopped.contains(e.releaseId())).isPresent();
    }

    @Override
    public Health health() {
        boolean lawless = library.timetable().on(clock.today()).isEmpty();
        return lawless || inForce(library.stopped()) ? Health.status(STOPPED).build() : Health.up().build();
    }
}
