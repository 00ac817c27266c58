package dibao.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class LettersTests {

    private static final byte[] TEMPLATE = new Template().title("不予批准告知书").text("${name", "}同志：")
            .text("你于${", "day}提出的申请（${no}）。").text("理由：${reasons}")
            .table(new String[] {"项目", "金额"}, new String[] {"${items.what}", "${items.yuan}元"})
            .right("${office}").bytes();

    private static final Map<String, Object> FIELDS = Map.of("name", "𠮷阿依·古丽", "day", "2018年7月9日", "no", "第1号",
            "office", "东安县民政局\n（盖章）", "reasons", List.of("有机动车", "收入超过标准"),
            "items", List.of(Map.of("what", "工资", "yuan", "100.00"), Map.of("what", "其他", "yuan", "2.50")));

    @Test
    void every_place_of_a_letter_is_filled() throws IOException {
        try (var letter = read(Letters.fill("t.docx", TEMPLATE, FIELDS))) {
            assertThat(letter.getParagraphs()).extracting(XWPFParagraph::getText).containsExactly("不予批准告知书",
                    "𠮷阿依·古丽同志：", "你于2018年7月9日提出的申请（第1号）。", "理由：有机动车", "理由：收入超过标准",
                    "东安县民政局\n（盖章）");
            assertThat(letter.getTables().get(0).getRows()).extracting(row -> row.getTableCells().stream()
                            .map(XWPFTableCell::getText).toList())
                    .containsExactly(List.of("项目", "金额"), List.of("工资", "100.00元"), List.of("其他", "2.50元"));
        }
    }

    @Test
    void a_letter_is_a4_in_song_and_fangsong() throws IOException {
        try (var letter = read(Letters.fill("t.docx", TEMPLATE, FIELDS))) {
            var size = letter.getDocument().getBody().getSectPr().getPgSz();
            assertThat(List.of(size.getW(), size.getH()))
                    .isEqualTo(List.of(BigInteger.valueOf(11906), BigInteger.valueOf(16838)));
            assertThat(letter.getParagraphs().get(0).getRuns().get(0).getCTR().getRPr().getRFontsArray(0).getEastAsia())
                    .isEqualTo("宋体");
            assertThat(letter.getParagraphs().get(3).getRuns().get(0).getCTR().getRPr().getRFontsArray(0).getEastAsia())
                    .isEqualTo("仿宋");
        }
    }

    @Test
    void a_letter_with_a_gap_is_refused_and_the_gap_named() {
        assertThatThrownBy(() -> Letters.fill("t.docx", TEMPLATE, Map.of("name", "某")))
                .isInstanceOf(Refusal.class).hasMessageContaining("t.docx").hasMessageContaining("day");
        assertThatThrownBy(() -> new Letters(new MockEnvironment()).fill("none.docx", Map.of()))
                .isInstanceOf(Refusal.class).hasMessageContaining("none.docx");
    }

    @Test
    void a_misspelt_placeholder_is_refused_with_what_may_have_been_meant() {
        refused(new Template().text("${申情人}：").bytes(), "t.docx", "${申情人}", "是否想写「${申请人}」");
        refused(new Template().table(new String[] {"${成员.姓明}"}).bytes(), "${成员.姓明}", "成员.姓名");
    }

    @Test
    void a_placeholder_half_written_is_refused_and_not_printed_raw() {
        refused(new Template().text("兹有${申请人", "提出申请").bytes(), "${申请人", "不是完整的占位符");
        refused(new Template().text("兹有$申请人}提出申请").bytes(), "不是完整的占位符");
    }

    @Test
    void full_width_signs_of_an_input_method_are_read_as_what_they_mean() {
        assertThat(paragraphs(Letters.fill("t.docx", new Template().text("＄｛ 申请人 ｝同志").bytes(), CHINESE)))
                .containsExactly("唐某同志");
    }

    @Test
    void a_template_of_the_folder_goes_before_the_built_in_one(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("receipt.docx"), new Template().text("本县自己的回执：${申请人}").bytes());
        Files.writeString(folder.resolve("supplement.docx"), "not a Word file");
        var letters = new Letters(new MockEnvironment().withProperty("dibao.letters", folder.toString()));
        assertThat(paragraphs(letters.fill("receipt.docx", CHINESE))).containsExactly("本县自己的回执：唐某");
        assertThat(letters.edited("county-refusal.docx")).isFalse();
        assertThat(letters.template("county-refusal.docx")).isNotEmpty();
        assertThatThrownBy(() -> letters.fill("supplement.docx", CHINESE)).isInstanceOf(Refusal.class)
                .hasMessageContaining("supplement.docx").hasMessageContaining("不是完好的 Word 文档");
    }

    @Test
    void documents_are_bound_in_order_each_on_a_new_page() throws IOException {
        byte[] bound = new Letters(new MockEnvironment()).bind(List.of(new Template().title("甲").bytes(),
                new Template().title("乙").table(new String[] {"一", "二"}).bytes(), new Template().text("丙").bytes()));
        assertThat(paragraphs(bound)).containsExactly("甲", "乙", "丙");
        try (var document = read(bound)) {
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::isPageBreak).containsExactly(false, true, true);
            assertThat(document.getTables()).hasSize(1);
        }
    }

    private static final Map<String, Object> CHINESE = Map.of("申请人", "唐某", "成员", List.of(Map.of("姓名", "唐某")));

    private static void refused(byte[] template, String... said) {
        assertThatThrownBy(() -> Letters.fill("t.docx", template, CHINESE)).isInstanceOf(Refusal.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(said));
    }

    private static List<String> paragraphs(byte[] docx) {
        try (var document = read(docx)) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static XWPFDocument read(byte[] letter) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(letter));
    }
}
