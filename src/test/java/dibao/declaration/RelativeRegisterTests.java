package dibao.declaration;

import static dibao.scenario.Households.aHousehold;
import static dibao.scenario.Households.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.Finding;
import dibao.casefile.Finding.Relatives.Link;
import dibao.casefile.Kind;
import dibao.declaration.OfficialRegister.Kin;
import dibao.declaration.OfficialRegister.Official;
import dibao.scenario.Households;
import dibao.scenario.Ids;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.IdCardNumber;
import dibao.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("The register of relatives (220号 art. 14; T01)")
class RelativeRegisterTests {

    @Autowired Road road;
    @Autowired RelativeRegister relatives;
    @Autowired OfficialRegister register;
    @Autowired HouseClock clock;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void a_household_nobody_knows_gets_an_empty_sheet() {
        assertThat(links(aHousehold().of(3))).isEmpty();
    }

    @Test
    void a_member_who_is_an_official_is_found_even_if_not_living_together() {
        IdCardNumber cadre = official("村(居)委会成员", null);
        var away = member("李干部", cadre, "子");
        var links = links(aHousehold().with(new dibao.household.Circumstances.Member(away.name(), cadre, "子", away.health(),
                "无", away.labour(), true, "431122", "正常", false)));
        assertThat(links).singleElement().satisfies(l -> {
            assertThat(l.relation()).isEqualTo("本人");
            assertThat(l.source()).isEqualTo("比对");
            assertThat(l.memberName()).isEqualTo("李干部");
        });
    }

    @Test
    void a_registered_relative_is_found_and_the_tie_is_told_from_the_member_s_side() {
        IdCardNumber official = official("低保经办人员", "storysurveyor" + Staff.TOWNSHIP);
        IdCardNumber father = Ids.born(1945);
        register.keepKin(List.of(new Kin(official, father, "唐老汉", Kinship.父母)), "test", Instant.EPOCH);
        var links = links(aHousehold().with(member("唐老汉", father, "父母")));
        assertThat(links).extracting(Link::relation, Link::officialUser, Link::officialKind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("子女", "storysurveyor" + Staff.TOWNSHIP, "低保经办人员"));
    }

    @Test
    void what_the_household_declares_stands_beside_what_is_matched() {
        IdCardNumber official = official("财政供养人员", null);
        var links = links(aHousehold().relatedTo("某公职", official, "国家公职人员", "兄弟姐妹"));
        assertThat(links).singleElement().satisfies(l -> {
            assertThat(l.source()).isEqualTo("申报");
            assertThat(l.officialKind()).isEqualTo("财政供养人员");
        });
    }

    @Test
    void the_official_named_must_step_back_from_the_case() {
        String login = "storysurveyor" + Staff.TOWNSHIP;
        IdCardNumber official = official("低保经办人员", login);
        CaseNo caseNo = road.until(Kind.VERIFICATION, aHousehold().relatedTo("某经办", official, "经办人员", "配偶"));
        assertThatThrownBy(() -> road.step(Kind.SURVEY, caseNo)).isInstanceOf(Refusal.class).hasMessageContaining("回避");
    }

    @Test
    void matching_twice_lays_one_sheet() {
        CaseNo caseNo = road.until(Kind.RELATIVES, aHousehold());
        relatives.match(caseNo);
        assertThat(road.dossier(caseNo).sheets()).filteredOn(s -> s.kind() == Kind.RELATIVES).hasSize(1);
    }

    @Test
    void the_red_form_is_found_by_exact_id_only() {
        IdCardNumber official = official("村(居)委会成员", null);
        assertThat(relatives.redForm(List.of(Ids.born(1960), official))).isTrue();
        assertThat(relatives.redForm(List.of(Ids.born(1960)))).isFalse();
        assertThat(relatives.redForm(List.of())).isFalse();
    }

    @Test
    void the_same_official_imported_again_is_renewed_and_keeps_the_log_in() {
        IdCardNumber id = official("低保经办人员", "storyrenewed");
        register.keepOfficials(List.of(new Official(id, "低保经办人员", "新名", "新单位", null, LocalDate.of(2018, 7, 1))),
                "test", Instant.EPOCH);
        assertThat(register.matches(List.of(id), Groups.WORDS)).singleElement().satisfies(m -> {
            assertThat(m.officialName()).isEqualTo("新名");
            assertThat(m.login()).isEqualTo("storyrenewed");
        });
    }

    private IdCardNumber official(String kind, String login) {
        IdCardNumber id = Ids.born(1968);
        register.keepOfficials(List.of(new Official(id, kind, "某人员", "某单位", login, LocalDate.of(2018, 6, 30))), "test",
                Instant.EPOCH);
        return id;
    }

    private List<Link> links(Households household) {
        CaseNo caseNo = road.until(Kind.RELATIVES, household);
        return road.dossier(caseNo).latest(Finding.Relatives.class).orElseThrow().links();
    }
}
