package dibao.publicity;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.publicity.WallEntry.Spot;
import dibao.scenario.Households;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.survey.SurveyTeam;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("Who must not be named is not pointed at either (220号 art. 34)")
class WallNamesTests {

    /** A village no other test uses. */
    private static final String VILLAGE = "431122100284";

    @Autowired Road road;
    @Autowired WallDesk desk;
    @Autowired Walls walls;
    @Autowired WallText text;
    @Autowired SurveyTeam survey;
    @Autowired HouseClock clock;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void the_wall_shows_public_fields_and_counts_once_who_must_not_be_named() {
        CaseNo named = road.until(Kind.COUNTY_OPINION, here().of(3));
        List<CaseNo> withheld = List.of(withheld(), withheld(), withheld());
        long id = desk.drawUp(Level.COUNTY, VILLAGE, Stream.concat(Stream.of(named), withheld.stream()).toList(), Staff.EXAMINER);
        WallText.Sheet sheet = text.of(desk.present(id, Staff.EXAMINER));
        assertThat(sheet.columns()).containsExactly("申请人姓名", "家庭成员", "拟保障金额");
        assertThat(sheet.rows()).containsExactly(List.of("唐本人", "唐本人、蒋配偶，未成年人1名（姓名依法不予公开）", "286.67元/月"));
        assertThat(sheet.withheldLine()).isEqualTo("另有3户依法不予公开");
        assertThat(sheet.office()).isEqualTo("东安县民政局");
        assertThat(sheet.place()).startsWith("白牙市镇").isNotEqualTo("白牙市镇");
        assertThatThrownBy(() -> desk.drawUp(Level.COUNTY, VILLAGE, List.of(named, withheld.get(0)), Staff.EXAMINER))
                .as("one named and one not is as good as a name").hasMessageContaining("会被推断出来");
        desk.leaveOut(id, withheld.get(0), Staff.EXAMINER);
        desk.save(id, posting(), walls.find(id, Staff.EXAMINER).version(), Staff.EXAMINER);
        assertThatThrownBy(() -> desk.post(id, Staff.EXAMINER)).as("left alone later").hasMessageContaining("会被推断出来");
        long alone = desk.drawUp(Level.COUNTY, VILLAGE, withheld.subList(0, 1), Staff.EXAMINER);
        assertThat(text.of(desk.present(alone, Staff.EXAMINER)).place()).as("a count alone would point at the house").isEqualTo("白牙市镇");
        desk.save(alone, posting(), walls.find(alone, Staff.EXAMINER).version(), Staff.EXAMINER);
        assertThat(desk.post(alone, Staff.EXAMINER)).isEmpty();
        assertThat(road.dossier(withheld.get(0)).standing().valid(Finding.CountyPosting.class).orElseThrow().shown())
                .containsExactly("另有1户依法不予公开");
    }

    private CaseNo withheld() {
        CaseNo caseNo = road.until(Kind.VERIFICATION, here().of(2));
        var r = road.report(caseNo);
        survey.report(caseNo, new SurveyTeam.Report(r.visitedOn(), r.place(), r.investigators(), r.seen(), r.narrative(), true,
                r.photoIds(), true, SurveyTeam.WITHHELD_REASONS.get(0), false, null), Staff.surveyor(Staff.TOWNSHIP));
        return road.until(Kind.COUNTY_OPINION, caseNo);
    }

    private static Households here() {
        return aHousehold().in(VILLAGE);
    }

    private WallEntry posting() {
        return new WallEntry(clock.today().toString(), List.of(new Spot("政务公开栏", road.photo(Staff.EXAMINER))), "", List.of(), List.of());
    }
}
