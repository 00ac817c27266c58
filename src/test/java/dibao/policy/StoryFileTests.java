package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("故事：没写到的算平常，写错的指出行号")
class StoryFileTests {

    private static final LoadedRelease RULES = LoadedRelease.read(RuleFolder.shipped().files());
    private static final String FILE = "scenarios/more.yaml";
    private static final String STORY = """
            故事:
              - 编号: N-1
                说明: 母子二人
                户别: 农村
                申请日期: 2018-08-01
                家庭成员:
                  - {称谓: 本人, 年龄: 45}
                  - {称谓: 子, 出生日期: 2010-03-01}
                收入:
                  - {类别: 工资性收入, 金额: 100, 周期: 月}
                财产:
                  - {类别: 住房}
                义务人:
                  - {申报丧失赡养能力: 否, 月赡养费: 50}
                预期: {结果: 符合}
            """;

    @Test
    void a_plain_story_is_read_and_tried() {
        assertThat(faults(STORY)).isEmpty();
        var facts = story(STORY).facts();
        assertThat(facts.members()).extracting(HouseholdFacts.Member::authorised).containsOnly(true);
        assertThat(facts.members()).extracting(HouseholdFacts.Member::hukouCounty).containsOnly("431122");
        assertThat(facts.assets()).singleElement().satisfies(a -> assertThat(a.count()).as("not written: one").isEqualTo(1));
        assertThat(facts.judgedOn()).as("accepted on the day of the application unless written").isEqualTo(facts.applicationDate());
    }

    @ParameterizedTest(name = "{0} → {1}：{2}")
    @CsvSource(delimiter = '|', value = {
        "编号: N-1|编号: ' '|故事要有 编号、说明、户别、申请日期、家庭成员、预期", "预期: {结果: 符合}|预期: {}|故事要有 编号", "说明: 母子二人|乡镇: 白牙市镇|故事要有 编号",
        "说明: 母子二人|说明: 母子二人\\n    乡镇: 白牙镇|乡镇“白牙镇”应写", "年龄: 45|年龄: -1|年龄“-1”应是0至150的整数",
        "年龄: 45|年龄: 2000000000|年龄“2000000000”应是0至150的整数", "本人, 年龄: 45|本人|家庭成员“本人”要写年龄（申请日的周岁）或出生日期",
        "称谓: 子, |称谓: 儿子, |与申请人关系“儿子”应写", "类别: 工资性收入, 金额|金额|缺少收入类别", "金额: 100, |金额: -100, |收入金额应是不小于0的数字",
        "金额: 100, ||收入金额应是不小于0的数字", "周期: 月|周期: 周|周期“周”应写 月、年 之一", "{类别: 住房}|{类别: 房子}|财产类别“房子”应写",
        "{类别: 住房}|{类别: 住房, 数量: -1}|财产数量应是不小于0的数字", "{类别: 住房}|{类别: 住房, 金额: -5}|财产金额应是不小于0的数字",
        "月赡养费: 50|月赡养费: -50|月赡养费应是不小于0的数字", "丧失赡养能力: 否|丧失赡养能力: 没有|申报丧失赡养能力“没有”应写 是、否 之一",
        "- {称谓: 本人, 年龄: 45}|- {称谓: 本人, 年龄: 45}\\n      -|家庭成员里有一项是空的", "- {类别: 住房}|-|财产里有一项是空的",
        "预期: {结果: 符合}|预期: {理由: [I01, I02]}|编码“I02”不是 eligibility.xlsx", "预期: {结果: 符合}|预期: {触发: T30}|编码“T30”不是 site-checks.xlsx"})
    void a_mistake_is_told_at_the_line_of_its_story(String from, String to, String says) {
        String text = STORY.replace(from, (to == null ? "" : to).replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(STORY);
        assertThat(faults(text))
                .anySatisfy(m -> assertThat(m).matches("(?s)\\[scenarios/more.yaml]第\\d+行 .*").contains(says));
    }

    @Test
    void a_dash_without_a_story_is_told() {
        assertThat(faults("故事:\n  -\n"))
                .containsExactly("[scenarios/more.yaml]第2行 故事要有 编号、说明、户别、申请日期、家庭成员、预期");
    }

    @Test
    void expected_lists_may_be_written_as_lists_or_with_separators() {
        assertThat(story(STORY.replace("预期: {结果: 符合}", "预期: {理由: [P02, I01]}")).expected().get(PolicyCase.REASONS).text()).isEqualTo("I01、P02");
        assertThat(story(STORY.replace("预期: {结果: 符合}", "预期: {理由: P02、I01}")).expected().get(PolicyCase.REASONS).text()).isEqualTo("I01、P02");
        assertThat(story(STORY.replace("预期: {结果: 符合}", "预期: {理由: []}")).expected().get(PolicyCase.REASONS).text()).isEqualTo(PolicyCase.NONE);
        assertThat(story(STORY.replace("预期: {结果: 符合}", "预期: {保障金额: 466.67}")).expected().get(PolicyCase.TOTAL).text()).isEqualTo("466.67");
    }

    @Test
    void what_cannot_be_worked_out_says_why_with_the_story() {
        var faults = new Faults();
        try (var judge = Judge.byTablesAlone(RULES)) {
            story(STORY.replace("2018-08-01", "2017-08-01")).compare(judge, faults);
        }
        assertThat(faults.all()).singleElement().satisfies(f -> assertThat(f.message())
                .startsWith("[scenarios/more.yaml]第2行 算不出结果：").contains("2017-08-01 没有适用的“农村年标准”", "（用例 N-1：母子二人）"));
    }

    private static PolicyCase story(String text) {
        return StoryFile.read(release(text), new Faults()).stream().filter(c -> c.id().equals("N-1")).findFirst().orElseThrow();
    }

    private static List<String> faults(String text) {
        var faults = new Faults();
        StoryFile.read(release(text), faults);
        return faults.all().stream().map(Refusal.Fault::message).toList();
    }

    /** The shipped rules, which are read once, with one file of stories more. */
    private static LoadedRelease release(String text) {
        return new LoadedRelease(RULES.id(), RULES.note(), RuleFolder.shipped().with(FILE, text).files(), RULES.clauses(), RULES.parameters(),
                RULES.calendar(), RULES.tables(), RULES.dictionary());
    }
}
