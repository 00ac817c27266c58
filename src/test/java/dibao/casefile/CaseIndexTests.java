package dibao.casefile;

import static dibao.scenario.Households.OTHER_TOWNSHIP_VILLAGE;
import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.CaseIndex.Search;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("Cases are found by number, name, place and standing")
class CaseIndexTests {

    @Autowired Road road;
    @Autowired CaseIndex index;
    @Autowired HouseClock clock;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void a_case_is_found_by_part_of_its_number_in_its_township_its_village_and_its_standing() {
        CaseNo caseNo = road.until(Kind.VERIFICATION, aHousehold());
        String township = caseNo.township();
        String village = road.dossier(caseNo).village();
        for (Search search : List.of(search(caseNo, null, null), search(caseNo, "", " "), search(caseNo, township, null), search(caseNo, village, null),
                search(caseNo, null, "办理中"), search(caseNo, village, "办理中·信息核对"))) {
            assertThat(found(search, Staff.clerk(township))).as(search.toString()).containsExactly(caseNo);
        }
        assertThat(found(search(caseNo, "431122101", null), Staff.EXAMINER)).isEmpty();
        assertThat(found(search(caseNo, null, "已批准"), Staff.EXAMINER)).isEmpty();
    }

    @Test
    void the_county_finds_every_township_s_and_a_township_its_own_only() {
        CaseNo elsewhere = road.open(aHousehold().in(OTHER_TOWNSHIP_VILLAGE));
        assertThat(found(search(elsewhere, null, null), Staff.EXAMINER)).containsExactly(elsewhere);
        assertThat(found(search(elsewhere, elsewhere.township(), null), Staff.clerk(Staff.TOWNSHIP))).isEmpty();
    }

    @Test
    void signs_of_a_pattern_are_letters_like_others() {
        road.open(aHousehold());
        for (String sign : List.of("%", "_", "唐_人", "唐%", "'", "\\")) {
            assertThat(index.search(new Search(sign, null, null), 0, Staff.EXAMINER).total()).as(sign).isZero();
        }
    }

    @Test
    void among_chosen_numbers_twenty_stand_on_a_page_and_the_next_page_goes_on_where_it_ended() {
        List<CaseNo> cases = Stream.generate(() -> road.open(aHousehold())).limit(21).toList();
        var numbers = cases.stream().map(CaseNo::value).toList();
        var all = new Search(null, null, null);
        var first = index.search(all, 0, Staff.EXAMINER, numbers);
        var second = index.search(all, 1, Staff.EXAMINER, numbers);
        assertThat(first.total()).isEqualTo(21);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(first.covers()).hasSize(20).extracting(CaseIndex.Cover::caseNo).as("the last accepted first").first().isEqualTo(cases.get(20));
        assertThat(second.covers()).extracting(CaseIndex.Cover::caseNo).containsExactly(cases.get(0));
        assertThat(index.search(all, -3, Staff.EXAMINER, numbers).page()).as("before the first").isZero();
        assertThat(index.search(all, Integer.MAX_VALUE, Staff.EXAMINER, numbers).covers()).as("far behind the last").isEmpty();
    }

    private static Search search(CaseNo caseNo, String division, String label) {
        return new Search(" " + caseNo.value().substring(4) + " ", division, label);
    }

    private List<CaseNo> found(Search search, Officer reader) {
        return index.search(search, 0, reader).covers().stream().map(CaseIndex.Cover::caseNo).toList();
    }
}
