package dibao.scenario;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.Dossier;
import dibao.casefile.Kind;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class RoadTests {

    @Autowired Road road;
    @Autowired HouseClock clock;

    @AfterEach
    void back_to_2018() {
        clock.reset();
    }

    @Test
    void a_household_walks_from_the_window_to_the_decision_and_leaves_every_sheet() {
        Dossier dossier = road.dossier(road.until(Kind.DECISION, aHousehold().of(3).rural().earning("7000")));
        assertThat(dossier.standing().approved()).isTrue();
        assertThat(dossier.sheets().stream().map(Dossier.LaidSheet::kind).collect(Collectors.toList()))
                .containsExactlyElementsOf(EnumSet.range(Kind.APPLICATION, Kind.DECISION).stream()
                        .filter(kind -> !Road.ASIDE.contains(kind)).toList());
    }
}
