package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("词典、条款、发布单和节假日表")
class WordFileTests {

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', value = {
        "dictionary.yaml|name: 共同生活人数, fact: 家庭|name: 共同生活人数|词条要有 name、fact、field、type",
        "dictionary.yaml|type: 是否, synonyms: [是否授权核对]|type: 整数|“成员”没有类型为整数的字段“authorised”",
        "dictionary.yaml|words: [城市, 农村]|words: ['城市\"', 农村]|只能含汉字、字母、数字和括号", "dictionary.yaml|words: [城市, 农村], ||户别 词要列出允许的 words",
        "dictionary.yaml|name: 财产金额|name: 财产数量|财产数量 词条或同义词重复", "dictionary.yaml|synonyms: [共同生活]|synonyms: [年龄]|词条或同义词重复",
        "dictionary.yaml|range: [0, 150]|range: [0]|range 应为 [最小, 最大]", "dictionary.yaml|fact: 义务人, field: incapable|fact: 义务, field: incapable|是否想填“义务人”",
        "law/clauses.yaml|document: 《社会救助暂行办法》（国务院令第649号）, article: 第九条|article: 第九条|条款要有 id、document、article、from、text",
        "law/clauses.yaml|第九条, from: 2014-05-01|第九条, from: 2014-05-01, to: 2014-04-30|施行日期 2014-05-01 晚于失效日期 2014-04-30",
        "law/clauses.yaml|, delegates: true|, delegates: 授权|应写 true（是）或 false（否）",
        "release.yaml|version: \"2018.1\"|version: \"2018年\"|版本号“2018年”应为1到20个字母、数字或点", "release.yaml|version: \"2018.1\"||版本号“null”应为",
        "release.yaml|in-force-from: 2012-12-12||in-force-from 缺少拟施行日期", "release.yaml|running-cases: 沿用|running-cases: 延用|“延用”应填“沿用”（在办案件仍用受理时的版本）或“改用”",
        "release.yaml|running-cases: 沿用|running-cases: [沿用]|“running-cases”的值不对",
        "release.yaml|submitted-by: 东安县|submitted-by:东安县|格式不对"})
    void a_mistake_is_told_with_its_file(String file, String from, String to, String says) {
        var folder = RuleFolder.shipped().text(file, t -> t.replaceFirst(Pattern.quote(from), to == null ? "" : to));
        assertThat(faults(folder)).anySatisfy(m -> assertThat(m).startsWith("[" + file + "]第").contains(says));
    }

    @ParameterizedTest
    @CsvSource({"release.yaml", "dictionary.yaml", "law/clauses.yaml"})
    void a_missing_and_an_empty_file_are_told(String file) {
        assertThat(faults(RuleFolder.shipped().without(file))).contains("[" + file + "] 文件不存在，请补上");
        assertThat(faults(RuleFolder.shipped().with(file, "# 还没写\n"))).anyMatch(m -> m.startsWith("[" + file + "]"));
    }

    @Test
    void a_dash_without_a_word_or_a_clause_is_told_at_its_line() {
        assertThat(faults(RuleFolder.shipped().with("dictionary.yaml", "words:\n  -\n"))).anyMatch(m -> m.contains("第2行") && m.contains("是空的词条"));
        assertThat(faults(RuleFolder.shipped().with("law/clauses.yaml", "clauses:\n  -\n"))).anyMatch(m -> m.contains("第2行") && m.contains("条款要有"));
    }

    @Test
    void without_holidays_no_term_can_be_worked_out() {
        assertThat(faults(RuleFolder.shipped().without("parameters/holidays-cn-2017-2026.csv")))
                .contains("[parameters/holidays-*.csv] 没有节假日数据，期限无法计算");
        assertThat(faults(RuleFolder.shipped().text("parameters/holidays-cn-2017-2026.csv", t -> t + "2027-01-01,元旦,true\n")))
                .anyMatch(m -> m.contains("“2027-01-01,元旦,true”应为“日期,名称,true或false,通知年份”"));
        assertThat(faults(RuleFolder.shipped().text("parameters/holidays-cn-2017-2026.csv", t -> t + "2027/1/1,元旦,TRUE,2027\n"))).isEmpty();
        assertThat(faults(RuleFolder.shipped().text("parameters/holidays-cn-2017-2026.csv", t -> t + "2027/2/30,春节,TRUE,2027\n")))
                .as("no such day").hasSize(1);
    }

    @Test
    void copies_and_lock_files_beside_the_originals_are_no_part_of_the_release() {
        var release = LoadedRelease.read(RuleFolder.shipped().files());
        assertThat(RuleFiles.counts("~$amount.xlsx")).isFalse();
        assertThat(RuleFiles.counts(".git/config")).isFalse();
        assertThat(RuleFiles.counts("law/.DS_Store")).isFalse();
        assertThat(RuleFiles.counts("law/clauses.yaml")).isTrue();
        assertThat(LoadedRelease.read(RuleFiles.unzip(release.files().zip())).id()).as("a zip of it is the same release").isEqualTo(release.id());
    }

    private static List<String> faults(RuleFolder folder) {
        var faults = new Faults();
        LoadedRelease.read(folder.files(), faults);
        return faults.remarks().stream().filter(r -> r.level() == Remark.Level.错误).map(Remark::message).toList();
    }
}
