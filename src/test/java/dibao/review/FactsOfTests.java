package dibao.review;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.household.Circumstances;
import dibao.policy.HouseholdFacts.Signs;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.IdCardNumber;
import dibao.shared.Money;
import dibao.shared.SignsLookup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class FactsOfTests {

    private static final LocalDate DAY = LocalDate.of(2018, 7, 9);
    private static final IdCardNumber HEAD = new IdCardNumber("431122194503121019");
    private static final IdCardNumber SON = new IdCardNumber("431122198706202028");

    @Test
    void the_survey_s_snapshot_goes_before_the_declaration() {
        var facts = factsOf(survey(home("350.50"), false));
        assertThat(facts.incomes()).singleElement().satisfies(i -> {
            assertThat(i.amount()).isEqualByComparingTo("350.50");
            assertThat(i.memberId()).isEqualTo("张三");
        });
        assertThat(facts.judgedOn()).isEqualTo(DAY);
        assertThat(facts.members().get(0).birthDate()).isEqualTo(LocalDate.of(1945, 3, 12));
    }

    @Test
    void namesakes_stay_two_people() {
        assertThat(FactsOf.of(home("0"), DAY, Signs.NONE).members()).extracting("id").containsExactly("张三", "张三（2）");
    }

    @Test
    void nothing_found_gives_no_sign() {
        assertThat(factsOf(survey(home("0"), false)).signs()).isEqualTo(Signs.NONE);
    }

    @Test
    void a_link_to_an_official_is_the_red_form() {
        var link = new Finding.Relatives.Link("张三", HEAD, "李四", null, null, "村(居)委会成员", "兄弟姐妹", "申报");
        assertThat(factsOf(new Finding.Relatives(List.of(link))).signs()).isEqualTo(new Signs(true, false, false));
    }

    @Test
    void each_ground_for_doubt_is_seen() {
        var meeting = new Finding.Appraisal(DAY, "村部", List.of(), "有争议", "", List.of());
        var departing = new Finding.TownshipProposal(true, Money.of("100"), "同意", "家中有重病", 1, List.of());
        var objected = new Finding.TownshipNotice(DAY, List.of(new Finding.Notice.Objection(DAY, "王五", "有车")), List.of());
        var suspected = new Finding.Precheck(DAY, "互联网+监督", List.of(
                new Finding.Precheck.Suspicion("张三", "机动车", "属实", "")), List.of());
        assertThat(List.of(survey(home("0"), true), meeting, departing, objected, suspected))
                .allSatisfy(sheet -> assertThat(factsOf(sheet).signs()).isEqualTo(new Signs(false, false, true)));
    }

    @Test
    void an_objection_is_remembered_after_the_case_went_back() {
        var objected = new Finding.TownshipNotice(DAY, List.of(new Finding.Notice.Objection(DAY, "王五", "有车")), List.of());
        assertThat(factsOf(objected, survey(home("0"), false)).signs().doubtful()).isTrue();
    }

    @Test
    void whoever_keeps_complaints_is_asked() {
        var known = new StaticListableBeanFactory();
        known.addBean("complaints", (SignsLookup) (people, on) -> new SignsLookup.Known(false, people.contains(SON)));
        var facts = new FactsOf(clock(), known.getBeanProvider(SignsLookup.class)).facts(dossier(List.of()));
        assertThat(facts.signs()).isEqualTo(new Signs(false, true, false));
    }

    private static dibao.policy.HouseholdFacts factsOf(Finding... sheets) {
        return new FactsOf(clock(), new StaticListableBeanFactory().getBeanProvider(SignsLookup.class))
                .facts(dossier(List.of(sheets)));
    }

    private static Dossier dossier(List<Finding> sheets) {
        var laid = new ArrayList<Dossier.LaidSheet>();
        laid.add(new Dossier.LaidSheet(1, new Finding.Application(home("100"), List.of(), List.of()), "a", "甲", Instant.EPOCH));
        sheets.forEach(s -> laid.add(new Dossier.LaidSheet(laid.size() + 1, s, "a", "甲", Instant.EPOCH)));
        return new Dossier(CaseNo.of("431122100", 2018, 1), "431122100", "431122100001", "农村", "张三", "220", DAY, 1, laid, null);
    }

    private static Finding survey(Circumstances seen, boolean doubtful) {
        return new Finding.Survey(DAY, "家中", List.of("甲", "乙"), seen, "", true, List.of(), false, null, doubtful,
                doubtful ? "房屋来历不明" : null);
    }

    private static Circumstances home(String income) {
        return new Circumstances(null, "农村", "张三", HEAD, "431122100001", "一组", null, null, null, DAY, "因病", false,
                List.of(member(HEAD, "本人"), member(SON, "子")),
                List.of(new Circumstances.Income(HEAD, "工资性收入", Money.of(income), "月")), List.of(), List.of());
    }

    private static Circumstances.Member member(IdCardNumber id, String relation) {
        return new Circumstances.Member("张三", id, relation, "健康或良好", "无", "有劳动能力", true, "431122", "正常", true);
    }

    private static CountyClock clock() {
        return new CountyClock(Clock.fixed(Instant.parse("2018-07-09T01:00:00Z"), CountyClock.ZONE));
    }
}
