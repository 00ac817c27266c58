package dibao.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;

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
        assertThatThrownBy(() -> new Letters().fill("none.docx", Map.of()))
                .isInstanceOf(Refusal.class).hasMessageContaining("none.docx");
    }

    private static XWPFDocument read(byte[] letter) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(letter));
    }
}
