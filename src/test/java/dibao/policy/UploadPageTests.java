package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("上传以后页面就说出每一格是怎样读的")
class UploadPageTests {

    @LocalServerPort
    int port;
    @Autowired
    HouseClock clock;

    @BeforeEach
    void july() {
        clock.reset();
    }

    @Test
    void how_a_cell_was_read_and_what_may_be_a_slip_stands_on_the_draft() {
        Visitor staff = Visitor.person(port, "xian.zhengce");
        byte[] book = RuleFolder.shipped().cell("eligibility.xlsx", "F3", "＞＝０").files().content().get("eligibility.xlsx");
        var answer = staff.upload("/policy/upload", Map.of("version", "2094.1", "from", "2094-01-01", "running", "沿用"), "eligibility.xlsx", book);
        String draft = answer.headers().firstValue("location").orElse("");
        assertThat(draft).contains("/policy/releases/2094.1");
        assertThat(staff.get(draft.substring(draft.indexOf("/policy"))).body()).contains("逐格检查", "“＞＝０”含全角符号，按“&gt;=0”理解", "永远成立")
                .contains("data-level=\"提醒\"", "data-level=\"说明\"");
    }

    @Test
    void what_lies_beside_the_folder_in_the_zip_is_not_left_out_without_a_word() throws java.io.IOException {
        Visitor staff = Visitor.person(port, "xian.zhengce");
        for (String beside : new String[] {"旧规则/release.yaml", "../../evil.yaml", "rules/parameters/../../evil.yaml", "备注.txt"}) {
            var zip = new java.io.ByteArrayOutputStream();
            try (var out = new java.util.zip.ZipOutputStream(zip)) {
                for (var file : RuleFolder.shipped().files().content().entrySet()) {
                    out.putNextEntry(new java.util.zip.ZipEntry("rules/" + file.getKey()));
                    out.write(file.getValue());
                }
                out.putNextEntry(new java.util.zip.ZipEntry(beside));
                out.write('x');
            }
            staff.upload("/policy/upload", Map.of(), "rules.zip", zip.toByteArray());
            assertThat(staff.get("/policy").body()).as(beside).contains("规则文件夹以外的文件“" + beside + "”");
        }
    }

    @Test
    void a_new_hand_written_rule_may_come_alone_and_a_cover_may_not() {
        Visitor staff = Visitor.person(port, "xian.zhengce");
        var cover = Map.of("version", "2094.2", "from", "2094-01-01", "running", "沿用");
        String drl = "rule \"X01\"\nwhen\n  Household(members > 20)\nthen\n  hits.reason(\"X01\", \"X01\", \"家庭人数多于二十人\", \"220-4\");\nend\n";
        assertThat(staff.upload("/policy/upload", cover, "many.drl", drl.getBytes(StandardCharsets.UTF_8)).headers().firstValue("location").orElse(""))
                .contains("/policy/releases/2094.2");
        staff.upload("/policy/upload", cover, "release.yaml", "version: \"2094.2\"\n".getBytes(StandardCharsets.UTF_8));
        assertThat(staff.get("/policy").body()).contains("不能单独上传");
    }
}
