package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.review.IntakeHomes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("命令行 rules")
class RulesCommandTests {

    @TempDir
    private Path temp;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void a_sound_folder_answers_0_and_a_faulty_one_1_with_the_same_sentences_as_everywhere() {
        assertThat(run("check", "rules")).isZero();
        assertThat(said()).contains("没有错误");
        Path broken = RuleFolder.shipped().cell("eligibility.xlsx", "D2", "≥年标淮").writtenTo(temp);
        assertThat(run("check", broken.toString())).isEqualTo(1);
        assertThat(said()).contains("错误 eligibility.xlsx[规则]D2 “年标淮”", "是否想填“年标准”");
        assertThat(run("test", broken.toString())).isEqualTo(1);
    }

    @Test
    void what_it_cannot_understand_answers_2() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("chekc", "rules")).isEqualTo(2);
        assertThat(said()).contains("用法", "rules check DIR");
        assertThat(run("check", "/nowhere/rules")).isEqualTo(2);
        assertThat(said()).contains("/nowhere/rules 不存在");
    }

    @Test
    void two_folders_are_compared_in_words() {
        Path other = RuleFolder.shipped().text("parameters/means.yaml", t -> t.replaceFirst("value: 2, clause", "value: 3, clause"))
                .writtenTo(temp);
        assertThat(run("diff", "rules", other.toString())).isZero();
        assertThat(said()).contains("参数“金融资产倍数”（自 2012-12-12 起）：由 2倍 改为 3倍（P06：人均金融资产 由 大于2倍年标准 改为 大于3倍年标准）",
                "共 1 处差异");
        assertThat(run("diff", "rules", "rules")).isZero();
        assertThat(said()).contains("两个规则包内容相同");
    }

    @Test
    void the_same_households_are_judged_by_both_folders() throws IOException {
        Path other = RuleFolder.shipped().text("parameters/means.yaml", t -> t.replaceFirst("value: 2, clause", "value: 3, clause"))
                .writtenTo(temp.resolve("rules"));
        Path households = temp.resolve("households.json");
        Files.writeString(households, """
                {"H1": {"category":"农村","applicationDate":"2019-03-01","judgedOn":"2026-07-01",
                  "members":[{"id":"1","relation":"本人","birthDate":"1980-05-05","health":"健康或良好","disability":"无",
                    "labour":"有劳动能力","authorised":true,"hukouCounty":"431122","status":"正常","livesTogether":true}],
                  "incomes":[],"assets":[{"memberId":"1","kind":"金融资产","count":1,"amount":9000}],"obligors":[],
                  "signs":{"redForm":false,"complaint":false,"doubtful":false}}}
                """);
        assertThat(run("simulate", "rules", other.toString(), "--households", households.toString())).isZero();
        assertThat(said()).contains("新进入 H1：不符合（P06） → 符合 290.00 元", "新进入：1 户", "由 0.00 元 变为 290.00 元");
        Files.writeString(households, "[1]");
        assertThat(run("simulate", "rules", other.toString(), "--households", households.toString())).isEqualTo(2);
    }

    @Test
    void households_come_from_an_intake_workbook_too_and_its_faults_are_named_by_cell() throws IOException {
        Path other = RuleFolder.shipped().text("parameters/standards.yaml", t -> t + "      - {from: 2027-01-01, value: 7000, source: 测算用, example: true}\n")
                .writtenTo(temp.resolve("rules"));
        Path sample = Path.of("src/main/resources/demo/applications.xlsx");
        assertThat(run("simulate", "rules", other.toString(), "--households", sample.toString())).isZero();
        assertThat(said()).as("all applied before").contains("不变：60 户");
        assertThat(run("simulate", "rules", other.toString(), "--households", sample.toString(), "--on", "2027-01-01")).isZero();
        assertThat(said()).containsPattern("金额上调 \\S+ \\p{IsHan}{2,4}：符合 [\\d,.]+ 元 → 符合 [\\d,.]+ 元").doesNotContain("431122199");

        Path faulty = temp.resolve("户.xlsx");
        try (var book = new XSSFWorkbook(Files.newInputStream(sample)); var out = Files.newOutputStream(faulty)) {
            RuleFolder.at(book.getSheet("成员"), "C3").setCellValue("43112219800101001X0");
            book.write(out);
        }
        assertThat(run("simulate", "rules", other.toString(), "--households", faulty.toString())).isEqualTo(1);
        assertThat(said()).contains("[成员]C3", "不能裁定：1 户");
        assertThat(run("simulate", "rules", other.toString(), "--households", faulty.toString(), "--on", "明年")).isEqualTo(2);
        assertThat(said()).contains("“明年”不是日期");
        Files.writeString(temp.resolve("户.csv"), "家庭编号");
        assertThat(run("simulate", "rules", other.toString(), "--households", temp.resolve("户.csv").toString())).isEqualTo(2);
        assertThat(run("simulate", "rules", other.toString(), "--households", temp.resolve("无.xlsx").toString())).isEqualTo(2);
        assertThat(said()).contains("读不出文件");
    }

    @Test
    void from_saving_to_the_list_of_faults_it_takes_less_than_a_second() {
        RuleFiles files = RuleFolder.shipped().cell("eligibility.xlsx", "F4", "≥3").files();
        RuleCheck.of(files);
        long start = System.nanoTime();
        RuleCheck.of(files);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    private int run(String... arguments) {
        return RulesCommand.run(List.of(arguments), new PrintStream(screen, true, StandardCharsets.UTF_8), new IntakeHomes());
    }

    private String said() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
