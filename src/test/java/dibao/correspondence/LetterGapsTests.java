package dibao.correspondence;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.casefile.Archive;
import dibao.casefile.Kind;
import dibao.household.Circumstances.Member;
import dibao.household.Circumstances.Obligor;
import dibao.scenario.Ids;
import dibao.scenario.Road;
import dibao.scenario.Staff;
import dibao.shared.CaseNo;
import dibao.shared.Money;
import dibao.survey.SurveyTeam;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("Forms of a household that leaves much blank, or has what others have not")
class LetterGapsTests {

    @Autowired Road road;
    @Autowired Archive archive;
    @Autowired CaseForms forms;
    @Autowired SurveyTeam survey;
    @Autowired HouseClock clock;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void what_a_household_has_not_is_a_blank_or_none_and_never_null() {
        CaseNo caseNo = road.open(aHousehold());
        for (Form form : List.of(Form.APPLICATION, Form.AUTHORISATION, Form.DECLARATION)) {
            assertThat(paper(form, caseNo)).as(form.title()).contains("唐本人").doesNotContain("null", "${");
        }
        assertThat(paper(Form.DECLARATION, caseNo)).contains("无");
    }

    @Test
    void obligors_sign_for_themselves_and_who_does_not_live_with_the_household_is_not_asked() {
        CaseNo caseNo = road.open(aHousehold().of(2).supportedBy(new Obligor("唐长子", Ids.born(1990), "子", true, Money.ZERO))
                .supportedBy(new Obligor("唐次子", Ids.born(1992), "子", false, Money.of("200")))
                .with(new Member("唐老父", Ids.born(1940), "父母", "重病", "二级", "无劳动能力", false, "431122", "失踪", false)));
        assertThat(paper(Form.DECLARATION, caseNo)).contains("唐长子", "申报丧失能力", "唐次子", "200.00");
        assertThat(paper(Form.AUTHORISATION, caseNo)).contains("唐长子", "唐次子", "蒋配偶").doesNotContain("唐老父");
        assertThat(paper(Form.APPLICATION, caseNo)).contains("蒋配偶").doesNotContain("null", "${");
    }

    @Test
    void a_doubt_of_the_surveyors_stands_on_the_survey_s_form_and_none_says_none() {
        CaseNo plain = road.until(Kind.SURVEY, aHousehold());
        assertThat(surveyForm(plain)).contains("疑点").doesNotContain("邻居说");
        CaseNo doubtful = road.until(Kind.VERIFICATION, aHousehold());
        SurveyTeam.Report r = road.report(doubtful);
        survey.report(doubtful, new SurveyTeam.Report(r.visitedOn(), r.place(), r.investigators(), r.seen(), r.narrative(), true, r.photoIds(),
                false, null, true, "邻居说另有住房"), Staff.surveyor(Staff.TOWNSHIP));
        assertThat(surveyForm(doubtful)).contains("邻居说另有住房");
    }

    private String surveyForm(CaseNo caseNo) {
        var dossier = archive.open(caseNo);
        int sheet = dossier.sheets().stream().filter(s -> s.kind() == Kind.SURVEY).findFirst().orElseThrow().number();
        return PaperText.textOf(forms.paper(Form.SURVEY, sheet, dossier));
    }

    private String paper(Form form, CaseNo caseNo) {
        return PaperText.textOf(forms.paper(form, 0, archive.open(caseNo)));
    }
}
