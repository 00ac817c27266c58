package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("参数文件：每个值都要有日期、来源，并且说得通")
class ParameterFileTests {

    private static final String FILE = "parameters/local.yaml";
    private static final String SOUND = """
            parameters:
              - key: heating.month
                name: 取暖补助
                type: 数字
                unit: 元/月
                rows:
                  - {from: 2018-01-01, value: 50, source: 演示, example: true}
                  - {from: 2020-01-01, to: 2021-12-31, value: 60, source: 演示, example: true}
              - key: heating.villages
                name: 取暖村
                type: 列表
                unit: 村
                rows:
                  - {from: 2018-01-01, value: [高山村, 冷水村], clause: 220-28}
              - key: heating.office
                name: 取暖主管
                type: 文本
                unit: 机关
                rows:
                  - {from: 2018-01-01, value: 县民政局, source: 演示}
            """;

    @Test
    void the_file_is_sound_as_it_stands() {
        assertThat(faults(SOUND)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}：{2}")
    @CsvSource(delimiter = '|', value = {
        "unit: 元/月||2|heating.month 参数要有 key、name、type、unit 和至少一行 rows", "name: 取暖补助|name: 取暖“补助”|2|只能含汉字、字母、数字和括号",
        "name: 取暖补助|name: 年标准|2|不能是“年标准”或数字", "name: 取暖补助|name: '12'|2|不能是“年标准”或数字", "name: 取暖村|name: 取暖补助|9|参数名称“取暖补助”重复",
        "key: heating.villages|key: heating.month|9|参数 key 重复", "{from: 2018-01-01, value: 50|{value: 50|7|heating.month 缺少起用日期 from",
        "value: 50|value: 五十|7|值“五十”不是数字，应只写数字，不写单位", "value: 50|value: '1,000'|7|不是数字", "value: 县民政局|value: 7|20|值“7”不是文本，应写一段文字，数字要加引号",
        "value: 县民政局|value: ' '|20|不是文本", "value: [高山村, 冷水村]|value: 高山村|14|值“高山村”不是列表，应写成 [词, 词, …]",
        "value: [高山村, 冷水村]|value: [高山村, 3]|14|不是列表", "to: 2021-12-31|to: 2019-12-31|8|起用日期 2020-01-01 晚于最后适用日 2019-12-31",
        "from: 2020-01-01, to|from: 2018-01-01, to|8|与上一行重叠", "value: 50, source: 演示,|value: 50,|7|缺少来源：请写 source（出处）或 clause（条款编号）",
        "clause: 220-28|clause: 22-28|14|是否想填“220-28”", "value: 50|value: 50, area: 白牙镇|7|是否想填“白牙市镇”"})
    void a_mistake_is_told_at_its_line(String from, String to, int line, String says) {
        String text = SOUND.replaceFirst(java.util.regex.Pattern.quote(from), to == null ? "" : to);
        assertThat(text).isNotEqualTo(SOUND);
        assertThat(faults(text)).anySatisfy(m -> assertThat(m).startsWith("[" + FILE + "]第" + line + "行").contains(says));
    }

    @Test
    void a_dash_without_anything_is_told() {
        assertThat(faults("parameters:\n  -\n")).contains("[" + FILE + "]第2行 是空的参数");
        assertThat(faults(SOUND.replace("{from: 2018-01-01, value: 50, source: 演示, example: true}", "")))
                .contains("[" + FILE + "]第7行 heating.month 缺少起用日期 from");
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(delimiter = '|', value = {"at-least: 60|值 50 不在允许的范围内：不低于 60", "at-most: 40|值 50 不在允许的范围内：不高于 40",
        "at-least: 10, at-most: 40|值 50 不在允许的范围内：不低于 10，不高于 40"})
    void what_the_law_does_not_allow_is_refused_with_the_bounds_it_sets(String bounds, String says) {
        assertThat(faults(bounded(bounds))).contains("[" + FILE + "]第2行 b.one " + says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"at-least: 50", "at-most: 50", "at-least: 50, at-most: 50"})
    void a_value_on_the_bound_is_allowed(String bounds) {
        assertThat(faults(bounded(bounds))).isEmpty();
    }

    @Test
    void the_share_of_the_draw_never_falls_below_what_the_law_sets() {
        assertThat(messages(RuleFolder.shipped().text("parameters/supervision.yaml", t -> t.replace("value: 0.30, clause", "value: 29%, clause"))))
                .anyMatch(m -> m.contains("spotcheck.draw-share 值 0.29 不在允许的范围内：不低于 0.3，不高于 1"));
    }

    private static String bounded(String bounds) {
        return "parameters:\n  - {key: b.one, name: 甲, type: 数字, unit: 元, " + bounds
                + ", rows: [{from: 2018-01-01, value: 50, source: 演示, example: true}]}\n";
    }

    private static List<String> faults(String text) {
        return messages(RuleFolder.shipped().with(FILE, text));
    }

    private static List<String> messages(RuleFolder folder) {
        var faults = new Faults();
        LoadedRelease.read(folder.files(), faults);
        return faults.remarks().stream().filter(r -> r.level() == Remark.Level.错误).map(Remark::message).toList();
    }
}
