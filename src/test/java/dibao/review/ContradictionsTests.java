package dibao.review;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.Archive;
import dibao.casefile.Finding;
import dibao.casefile.Finding.Verification.Hit;
import dibao.casefile.Kind;
import dibao.scenario.Households;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("核对、评议、县级核查与入户调查说得不一样，意见前先说出来（R26）")
class ContradictionsTests {

    @Autowired Road road;
    @Autowired Archive archive;
    @Autowired HouseClock clock;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void an_accepted_hit_that_the_visit_saw_too_contradicts_nothing() {
        assertThat(found(aHousehold().owning("机动车", 1), hit("车辆", "采信"))).isEmpty();
        assertThat(found(aHousehold().owning("住房", 1), hit("房产", "采信"))).isEmpty();
        assertThat(found(aHousehold().earning("5000"), hit("财政供养人员", "采信"))).isEmpty();
    }

    @Test
    void what_only_the_register_knows_is_told_once_accepted_and_not_when_explained_away() {
        assertThat(found(aHousehold(), hit("车辆", "采信"))).singleElement().asString()
                .isEqualTo("信息核对采信 唐本人 的「车辆：湘M12345 登记」，入户调查记录中没有");
        assertThat(found(aHousehold().owning("机动车", 0), hit("车辆", "采信"))).as("none of them is none").hasSize(1);
        assertThat(found(aHousehold().owning("住房", 1), hit("车辆", "采信"))).as("another thing").hasSize(1);
        assertThat(found(aHousehold(), hit("车辆", "排除"))).isEmpty();
    }

    @Test
    void a_disputed_meeting_is_told() {
        CaseNo caseNo = road.until(Kind.SURVEY, aHousehold());
        var minutes = road.minutes(caseNo.township());
        archive.lay(caseNo, new Finding.Appraisal(clock.today(), "村部", minutes.attendees().stream()
                .map(a -> new Finding.Appraisal.Attendee(a.name(), a.capacity(), true)).toList(), "有争议", "两人有异议", List.of()), Staff.clerk(caseNo.township()));
        assertThat(Contradictions.in(archive.open(caseNo))).containsExactly("民主评议结论为「有争议」");
    }

    @Test
    void a_county_visit_that_saw_otherwise_is_told() {
        CaseNo caseNo = road.until(Kind.PRECHECK, aHousehold());
        archive.lay(caseNo, new Finding.CountyVisit(clock.today(), List.of("审核员甲", "审核员乙"), false, "家中另有门面", List.of()), Staff.EXAMINER);
        assertThat(Contradictions.in(archive.open(caseNo))).containsExactly("县级入户核查与乡镇调查不一致");
    }

    private List<String> found(Households household, Hit hit) {
        CaseNo caseNo = road.until(Kind.RELATIVES, household);
        archive.lay(caseNo, new Finding.Verification(clock.today(), archive.open(caseNo).declared().members().stream()
                .map(m -> new Finding.Verification.Person(m.idCard(), m.name(), true, List.of(hit))).toList(), "已核对", false), Staff.CHECKER);
        return Contradictions.in(archive.open(road.until(Kind.SURVEY, caseNo)));
    }

    private static Hit hit(String register, String settlement) {
        return new Hit(register, "湘M12345", "登记", LocalDate.of(2018, 6, 30), settlement, "已核实");
    }
}
