package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("演示以外：每个数值都要有说得出来处的文件")
class HindranceTests {

    private static final String FILE = "parameters/clocks.yaml";

    private static List<String> with(String row) {
        return ReleaseHindrances.of(LoadedRelease.read(RuleFolder.shipped().text(FILE, t -> t.replace(
                "{from: 2012-12-12, value: 3, clause: 220-13, source: 期限为示例, example: true}", row)).files())).stream()
                .filter(h -> h.contains("clock.hand-in-answer")).toList();
    }

    @Test
    void a_local_value_needs_its_document_whatever_clause_stands_beside_it() {
        assertThat(with("{from: 2012-12-12, value: 3, clause: 220-13, source: 县局定的}")).singleElement().asString()
                .contains("没有授权地方规定", "没有文件的文号");
        assertThat(with("{from: 2012-12-12, value: 3, source: 县局定的}")).singleElement().asString().contains("没有依据条款");
        assertThat(with("{from: 2012-12-12, value: 3, clause: 220-13}")).singleElement().asString().contains("文字里没有这个数");
        assertThat(with("{from: 2012-12-12, value: 3, clause: 220-28}")).singleElement().asString().contains("地方限额");
        assertThat(with("{from: 2012-12-12, value: 3, clause: 220-13, source: 东民发〔2027〕3号}")).isEmpty();
        assertThat(with("{from: 2012-12-12, value: 3, clause: notice-2018-12}")).isEmpty();
        assertThat(with("{from: 2012-12-12, value: 3, source: 《中华人民共和国行政许可法》第三十二条}")).isEmpty();
    }

    @Test
    void what_the_law_itself_says_needs_nothing_more() {
        assertThat(with("{from: 2012-12-12, value: 10, clause: 220-18}")).isEmpty();
        assertThat(with("{from: 2012-12-12, value: 3, clause: 220-22}")).as("三分之二").isEmpty();
        assertThat(with("{from: 2012-12-12, value: 1, clause: 220-18}")).as("1 is not in 10").hasSize(1);
        assertThat(ReleaseHindrances.of(LoadedRelease.read(RuleFolder.shipped().files())))
                .as("but for 示例 and the limits' missing documents nothing keeps the shipped pack out of force")
                .allMatch(h -> h.endsWith("标为示例") || h.contains("依据条款中没有地方文件"));
    }
}
