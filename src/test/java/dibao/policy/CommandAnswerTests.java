package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.review.IntakeHomes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("命令行 rules：返回值 0、1、2 各是什么意思")
class CommandAnswerTests {

    private static final String HOME = """
            {"category":"农村","applicationDate":"%s","judgedOn":"2026-07-01",
              "members":[{"id":"1","relation":"本人","birthDate":"1980-05-05","health":"健康或良好","disability":"无",
                "labour":"有劳动能力","authorised":true,"hukouCounty":"431122","status":"正常","livesTogether":true}],
              "incomes":[{"memberId":"1","kind":"工资性收入","amount":%s,"period":"年"}],
              "assets":[{"memberId":"1","kind":"住房","count":%s,"amount":0}],"obligors":[],
              "signs":{"redForm":false,"complaint":false,"doubtful":false}}""";

    @TempDir
    private Path temp;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"check rules rules", "test", "test rules rules", "diff rules", "diff rules rules rules", "dress", "dress rules x",
        "simulate rules rules", "simulate rules rules --homes x", "simulate rules rules --households x --on", "simulate rules rules --households x --at 2027-01-01"})
    void a_command_written_wrong_answers_2_and_how_to_write_it(String command) {
        assertThat(run(command.split(" "))).isEqualTo(2);
        assertThat(said()).startsWith("用法：").contains("返回值：0 没有问题，1 有错误，2 命令写错或文件读不出来");
    }

    @Test
    void a_folder_with_faults_answers_1_whatever_is_asked_of_it() {
        String broken = RuleFolder.shipped().cell("eligibility.xlsx", "D2", "≥年标淮").writtenTo(temp).toString();
        assertThat(run("diff", "rules", broken)).isEqualTo(1);
        assertThat(said()).contains("规则包有误", "[规则]D2");
        assertThat(run("simulate", broken, "rules", "--households", homes())).isEqualTo(1);
    }

    @Test
    void a_case_that_comes_out_otherwise_fails_the_test_by_its_cell() {
        String other = RuleFolder.shipped().cell("eligibility.xlsx", "F4", "≥3").writtenTo(temp).toString();
        assertThat(run("test", other)).isEqualTo(1);
        assertThat(said()).contains("错误 eligibility.xlsx[用例]L10 预期理由写的是“P02”，按规则算出“无”");
    }

    @Test
    void dressing_anew_changes_nothing_that_is_up_to_date() {
        String folder = RuleFolder.shipped().writtenTo(temp).toString();
        run("dress", folder);
        screen.reset();
        assertThat(run("dress", folder)).isZero();
        assertThat(said()).isEqualToIgnoringNewLines("各工作簿的下拉列表和表头已是最新");
        assertThat(LoadedRelease.read(RuleFiles.in(Path.of(folder))).tables().all().toList())
                .isEqualTo(LoadedRelease.read(RuleFolder.shipped().files()).tables().all().toList());
    }

    @Test
    void who_leaves_who_gets_less_whose_reason_changes_and_who_cannot_be_judged() {
        String other = RuleFolder.shipped().cell("eligibility.xlsx", "F4", "≥1").text("parameters/standards.yaml",
                t -> t.replace("from: 2021-01-01, value: 5207", "from: 2021-01-01, value: 5000")).writtenTo(temp.resolve("rules")).toString();
        assertThat(run("simulate", "rules", other, "--households", homes())).as("one cannot be judged").isEqualTo(1);
        assertThat(said()).contains("退出 有房：符合 289.17 元 → 不符合（P02）", "金额下调 低收入：符合 100.58 元 → 符合 83.33 元",
                "理由有变 高收入：不符合（I01） → 不符合（I01、P02）", "不能裁定 太早：", "2011-03-01 没有适用的", "退出：1 户", "金额下调：1 户", "理由有变：1 户",
                "不能裁定：1 户", "减少 ");
    }

    private String homes() {
        try {
            Path file = temp.resolve("homes.json");
            Files.writeString(file, "{\"有房\": " + HOME.formatted("2021-03-01", "1737", "1") + ", \"低收入\": " + HOME.formatted("2021-03-01", "4000", "0")
                    + ", \"高收入\": " + HOME.formatted("2021-03-01", "90000", "1") + ", \"太早\": " + HOME.formatted("2011-03-01", "0", "0") + "}");
            return file.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int run(String... arguments) {
        return RulesCommand.run(List.of(arguments), new PrintStream(screen, true, StandardCharsets.UTF_8), new IntakeHomes());
    }

    private String said() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
