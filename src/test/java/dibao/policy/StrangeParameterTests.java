package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("参数文件的误改：没有一处是悄悄接受的")
class StrangeParameterTests {

    private static final String STANDARDS = "parameters/standards.yaml";
    private static final String MEANS = "parameters/means.yaml";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{from: 2027-01-01, value: -6600, source: x}|值“-6600”不是数字", "{from: 2027-01-01, value: 0, source: x}|不低于 1",
        "{from: 2027-01-01, value: 0x1000, source: x}|值“0x1000”不是数字", "{from: 2027-01-01, value: 6_600, source: x}|值“6_600”不是数字",
        "{from: 2027-01-01, value: 6.6e3, source: x}|值“6.6e3”不是数字", "{from: 2027-01-01, value: 1e999999999, source: x}|不是数字",
        "{from: 2027-01-01, source: x}|没有填值", "{from: 20270101, value: 6600, source: x}|是否想填“2027-01-01”",
        "{from: 46388, value: 6600, source: x}|是否想填“2027-01-01”", "{from: [2027, 1, 1], value: 6600, source: x}|日期应写 yyyy-MM-dd",
        "{from: 2027-01-01T00:00:00, value: 6600, source: x}|日期应写 yyyy-MM-dd", "{from: 2027-01-01, value: 6600, source: ''}|缺少来源",
        "{from:2027-01-01, value: 6600, source: x}|是否想填“from: 2027-01-01”", "{from：2027-01-01, value: 6600, source: x}|是否想填“from: 2027-01-01”",
        "{from: 2027-01-01，value: 6600, source: x}|全角的逗号", "{from: 2027-01-01, value: 6,600, source: x}|不能有逗号",
        "&a {from: 2027-01-01, value: 6600, source: x}\\n      - *a|不能用 &、*"})
    void a_row_that_cannot_be_meant_is_refused_at_its_line(String row, String says) {
        String added = row.replace("\\n", "\n");
        var faults = RuleCheck.of(RuleFolder.shipped().text(STANDARDS, text -> text + "      - " + added + "\n").files()).of(Remark.Level.错误);
        assertThat(faults).anySatisfy(f -> assertThat(f.message()).startsWith("[" + STANDARDS + "]第").contains(says));
    }

    @Test
    void a_leading_zero_is_no_octal_number() {
        var check = RuleCheck.of(RuleFolder.shipped().text(STANDARDS, t -> t + "      - {from: 2027-01-01, value: 06600, source: x}\n").files());
        assertThat(check.remarks()).anySatisfy(r -> assertThat(r.message()).contains("“06600”按 6600 理解"));
        assertThat(check.sound()).isTrue();
    }

    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(delimiter = '|', value = {MEANS + "|value: HALF_UP|value: 四舍五入|“四舍五入”不在可用的词中", MEANS + "|value: HALF_UP|value: UNNECESSARY|不在可用的词中",
        MEANS + "|奖学金, 见义勇为奖金], source|奖学全], source|是否想填“奖学金”", "parameters/clocks.yaml|value: 10,|value: 10.5,|应为整数（工作日）",
        MEANS + "|value: 2, source: 国家|value: 9, source: 国家|不高于 2", MEANS + "|\"431122\"|\"43112\"|应是6位数字",
        STANDARDS + "|key: standard.rural.year|key: standard.rural.yeer|是否想填“standard.rural.year”",
        MEANS + "|key: minor.age|key: minor.aeg|缺少程序要用的参数 minor.age", "parameters/clocks.yaml|key: clock.survey|key: clock.servey|缺少程序要用的参数 clock.survey",
        "dictionary.yaml|[城市, 农村]|[城市, 城市]|重复的词"})
    void a_value_the_program_could_not_use_is_refused(String file, String from, String to, String says) {
        var faults = RuleCheck.of(RuleFolder.shipped().text(file, text -> text.replaceFirst(java.util.regex.Pattern.quote(from), to)).files())
                .of(Remark.Level.错误);
        assertThat(faults).anySatisfy(f -> assertThat(f.message()).startsWith("[" + file + "]").contains(says));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"{from: 2027-01-01, value: 660, source: x}|多写或少写了一位", "{from: 2027-01-01, value: 66000, source: x}|多写或少写了一位",
        "{from: 2027-01-01, to: 2027-06-30, value: 6600, source: x}|2027-06-30 之后没有值"})
    void what_may_be_a_slip_is_pointed_out(String row, String says) {
        var check = RuleCheck.of(RuleFolder.shipped().text(STANDARDS, text -> text + "      - " + row + "\n").files());
        assertThat(check.sound()).isTrue();
        assertThat(check.of(Remark.Level.提醒)).anySatisfy(r -> assertThat(r.message()).contains("standard.rural.year", says));
    }

    @Test
    void a_limit_of_nothing_is_pointed_out() {
        var check = RuleCheck.of(RuleFolder.shipped().text(MEANS, text -> text.replace("value: 2, clause", "value: 0, clause")).files());
        assertThat(check.of(Remark.Level.提醒)).anySatisfy(r -> assertThat(r.message()).contains("asset.financial-factor", "起是 0"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"tab, 第30行 行首有制表符", "wide, 第30行 行首有全角空格", "second, 第30行 有“---”", "empty, 文件是空的", "comments, 只有注释", "control, 控制字符",
        "gbk, 不是 UTF-8", "big, 不应超过 1 MB"})
    void a_file_nobody_can_have_meant_is_refused_in_an_instant(String kind, String says) {
        assertThat(only(STANDARDS, text -> switch (kind) {
            case "tab" -> text + "\t- {from: 2027-01-01, value: 6600, source: x}\n";
            case "wide" -> text + "　　　- {from: 2027-01-01, value: 6600, source: x}\n";
            case "second" -> text + "---\nparameters: []\n";
            case "empty" -> "\n";
            case "comments" -> "# 还没有写\n";
            case "control" -> text.replace("示例", "示\u0001例");
            case "big" -> text + "# " + "x".repeat(2 << 20);
            default -> text;
        }, kind.equals("gbk") ? Charset.forName("GBK") : StandardCharsets.UTF_8)).anySatisfy(f -> assertThat(f).startsWith("[" + STANDARDS + "]").contains(says));
    }

    @Test
    void a_broken_dictionary_does_not_drown_its_own_message() {
        assertThat(only("dictionary.yaml", text -> text.replaceFirst("type: 人均金额", "type: 人均"), StandardCharsets.UTF_8)).hasSize(1)
                .allSatisfy(f -> assertThat(f).contains("是否想填“人均金额”"));
    }

    @Test
    void a_file_saved_with_a_wrong_ending_is_told_its_name() {
        var files = new TreeMap<>(RuleFolder.shipped().files().content());
        files.put("parameters/means.yaml.txt", files.remove(MEANS));
        assertThat(RuleCheck.of(new RuleFiles(files)).remarks().get(0).message()).contains("是否想用“parameters/means.yaml”");
    }

    private static List<String> only(String file, UnaryOperator<String> edit, Charset written) {
        var files = new TreeMap<>(RuleFolder.shipped().files().content());
        files.put(file, edit.apply(new String(files.get(file), StandardCharsets.UTF_8)).getBytes(written));
        return RuleCheck.of(new RuleFiles(files)).of(Remark.Level.错误).stream().map(Remark::message).toList();
    }
}
