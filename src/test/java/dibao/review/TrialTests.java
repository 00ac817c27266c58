package dibao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dibao.casefile.IntakeWorkbook;
import dibao.household.CircumstancesReader;
import dibao.paper.Cell;
import dibao.paper.SampleWorkbook;
import dibao.paper.Sheet;
import dibao.paper.Workbooks;
import dibao.policy.EligibilityPolicy;
import dibao.policy.HouseholdFacts;
import dibao.policy.Ruling;
import dibao.shared.CountyClock;
import dibao.shared.Divisions;
import dibao.shared.Refusal;
import dibao.shared.RefusalAnswers;
import dibao.shared.SignsLookup;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The trial with a policy of one sentence; what the real rules say is told in {@code TrialSampleTests}. */
class TrialTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 7, 9);

    private final Workbooks workbooks = new Workbooks();
    private final List<HouseholdFacts> judged = new ArrayList<>();
    private Function<HouseholdFacts, Ruling> rule = facts -> passed("536.6");
    private SignsLookup known = (people, on) -> SignsLookup.Known.NOTHING;

    @Test
    void lines_come_in_file_order_and_a_faulty_household_never_hides_another() throws Exception {
        byte[] file = new SampleWorkbook().set("家庭", "B3", "乡村").set("家庭", "J4", LocalDate.of(2099, 1, 1)).bytes();
        web().perform(multipart("/api/trial").file(part(file)).accept("application/json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(60))
                .andExpect(jsonPath("$[0].key").value("H0001"))
                .andExpect(jsonPath("$[0].outcome").value("通过"))
                .andExpect(jsonPath("$[0].amount").value("536.60"))
                .andExpect(jsonPath("$[0].reasons").isEmpty())
                .andExpect(jsonPath("$[0].triggers[0]").value("T03"))
                .andExpect(jsonPath("$[0].message").value(containsString("补差")))
                .andExpect(jsonPath("$[1].outcome").value("错误"))
                .andExpect(jsonPath("$[1].amount").isEmpty())
                .andExpect(jsonPath("$[1].triggers").isEmpty())
                .andExpect(jsonPath("$[1].message").value(containsString("[家庭]B3：户别「乡村」")))
                .andExpect(jsonPath("$[2].outcome").value("通过"));
        assertThat(judged).hasSize(59).allSatisfy(facts -> assertThat(facts.judgedOn()).isEqualTo(TODAY));
    }

    @Test
    void each_row_of_a_repeated_key_gives_one_line() throws Exception {
        web().perform(multipart("/api/trial").file(part(new SampleWorkbook().set("家庭", "A3", "H0001").bytes()))
                        .accept("application/json"))
                .andExpect(jsonPath("$.length()").value(60))
                .andExpect(jsonPath("$[1].key").value("H0001"))
                .andExpect(jsonPath("$[0].outcome").value("错误")).andExpect(jsonPath("$[1].outcome").value("错误"));
    }

    @Test
    void a_missing_standard_is_an_error_but_site_checks_are_judged() throws Exception {
        rule = facts -> {
            throw Refusal.because("2001-01-01 没有适用的保障标准");
        };
        web().perform(multipart("/api/trial").file(part(new SampleWorkbook().bytes())).accept("application/json"))
                .andExpect(jsonPath("$[0].outcome").value("错误"))
                .andExpect(jsonPath("$[0].message").value("2001-01-01 没有适用的保障标准"))
                .andExpect(jsonPath("$[*].triggers[*]").value(hasItem("T03")));
    }

    @Test
    void a_household_the_rules_choke_on_spoils_no_other() {
        rule = facts -> {
            if (judged.size() == 1) {
                throw new IllegalStateException("boom");
            }
            return passed("1");
        };
        assertThat(trial().of(new SampleWorkbook().bytes()).lines().subList(0, 2)).extracting(TrialLine::outcome)
                .containsExactly("错误", "通过");
    }

    @Test
    void what_the_registers_know_of_a_member_reaches_the_rules() {
        known = (people, on) -> new SignsLookup.Known(people.stream().anyMatch(id -> id.value().startsWith("4311221955")), false);
        trial().of(new SampleWorkbook().bytes());
        assertThat(judged.get(0).signs()).isEqualTo(new HouseholdFacts.Signs(true, false, false));
        assertThat(judged.get(1).signs()).isEqualTo(HouseholdFacts.Signs.NONE);
    }

    @Test
    void the_result_comes_as_a_workbook_unless_json_is_asked_for() throws Exception {
        byte[] file = new SampleWorkbook().set("家庭", "B3", "乡村").row("收入", 200, "H9999").bytes();
        byte[] answer = web().perform(multipart("/api/trial").file(part(file)))
                .andExpect(status().isOk()).andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn().getResponse().getContentAsByteArray();
        Sheet lines = workbooks.open(answer).sheets().get(0);
        assertThat(lines.rows()).hasSize(61);
        assertThat(lines.rows().get(0).cells().values()).extracting(Cell::text)
                .containsExactly("家庭编号", "结果", "理由编码", "保障金额", "必查编码", "说明");
        assertThat(lines.rows().get(1).cell(3).text()).isEqualTo("536.6");
        assertThat(lines.rows().get(2).cell(1).text()).isEqualTo("错误");
        assertThat(workbooks.open(answer).sheets().get(1).rows()).extracting(row -> row.cell(1).text())
                .contains("59", "[收入]A200：家庭编号「H9999」在工作表「家庭」中不存在，请核对");
    }

    @Test
    void an_unreadable_file_is_refused_in_one_sentence() throws Exception {
        web().perform(multipart("/api/trial").file(part("家庭编号".getBytes())).accept("application/json"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.message").value(containsString("不是有效的xlsx")));
        web().perform(multipart("/api/trial").accept("application/json"))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.message").value(containsString("没有收到文件")));
        web().perform(post("/api/trial").accept("application/json"))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.message").value(containsString("没有收到文件")));
    }

    @Test
    void the_page_keeps_the_last_result_of_the_session_and_turns_its_pages() throws Exception {
        var session = new MockHttpSession();
        web().perform(get("/trial/result.xlsx").session(session)).andExpect(status().isUnprocessableEntity());
        web().perform(multipart("/trial").file(part(new SampleWorkbook().bytes())).session(session))
                .andExpect(status().is3xxRedirection());
        web().perform(get("/trial").param("page", "9").session(session))
                .andExpect(model().attribute("page", 2)).andExpect(model().attribute("lines", org.hamcrest.Matchers.hasSize(10)))
                .andExpect(model().attribute("counts", List.of("通过 60 户", "拒绝 0 户", "错误 0 户")));
        web().perform(get("/trial/result.xlsx").session(session)).andExpect(status().isOk())
                .andExpect(content().contentType(TrialApi.XLSX));
        web().perform(multipart("/trial").file(part(new byte[0])).session(session))
                .andExpect(flash().attribute("refusal", containsString("文件是空的")));
    }

    private MockMvc web() {
        Trial trial = trial();
        TrialWorkbook written = new TrialWorkbook(workbooks);
        return MockMvcBuilders.standaloneSetup(new TrialApi(trial, written), new TrialPage(trial, written))
                .setControllerAdvice(new RefusalAnswers())
                .setViewResolvers((name, locale) -> name.startsWith("redirect:")
                        ? new org.springframework.web.servlet.view.RedirectView(name.substring(9))
                        : (model, request, response) -> { })
                .build();
    }

    private Trial trial() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("signs", known);
        return new Trial(new IntakeWorkbook(workbooks, new CircumstancesReader(new Divisions())),
                new OneSentence(), beans.getBeanProvider(SignsLookup.class),
                new CountyClock(Clock.fixed(Instant.parse("2018-07-09T01:00:00Z"), CountyClock.ZONE)));
    }

    private static MockMultipartFile part(byte[] file) {
        return new MockMultipartFile("file", "a.xlsx", null, file);
    }

    private static Ruling passed(String amount) {
        return new Ruling("r1", true, List.of(), new BigDecimal(amount), new BigDecimal(amount),
                List.of(new Ruling.Trigger("T03", "S03", "义务人申报丧失赡养能力", List.of())), List.of("补差 = 536.60"), List.of(), List.of());
    }

    private final class OneSentence implements EligibilityPolicy {
        @Override
        public Means means(HouseholdFacts facts) {
            return new Means(java.math.BigDecimal.ZERO, 1, java.math.BigDecimal.ONE);
        }


        @Override
        public Ruling judge(HouseholdFacts facts) {
            judged.add(facts);
            return rule.apply(facts);
        }

        @Override
        public Ruling judge(HouseholdFacts facts, String releaseId) {
            return judge(facts);
        }

        @Override
        public dibao.policy.Why explain(HouseholdFacts facts, dibao.policy.Papers papers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public dibao.policy.Why explain(HouseholdFacts facts, String releaseId, dibao.policy.Papers papers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String releaseOn(LocalDate day) {
            return "r1";
        }

        @Override
        public List<String> triggers(HouseholdFacts facts) {
            return List.of("T03");
        }
    }
}
