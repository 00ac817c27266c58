package dibao.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dibao.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileWorkbookTests {

    private static final String ONE_CELL = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    static Stream<Arguments> a_hostile_file_is_refused_in_one_sentence() throws Exception {
        byte[] good = Raw.sheet(ONE_CELL).zip();
        return Stream.of(
                Arguments.of("nothing at all", new byte[0], "文件是空的"),
                Arguments.of("a renamed text file", "家庭编号,户别".getBytes(StandardCharsets.UTF_8), "不是有效的xlsx"),
                Arguments.of("an old xls", oldXls(), "不是有效的xlsx"),
                Arguments.of("any other zip", new Raw().part("a.txt", "x").zip(), "不是有效的xlsx"),
                Arguments.of("a Word file", Raw.sheet(ONE_CELL).replace("[Content_Types].xml",
                        "spreadsheetml.sheet.main", "wordprocessingml.document.main").zip(), "不是有效的xlsx"),
                Arguments.of("half a file", Arrays.copyOf(good, good.length / 2), "已损坏"),
                Arguments.of("broken XML", Raw.sheet("<row r=\"1\"><c>").zip(), "已损坏"),
                Arguments.of("a password", encrypted(good), "已加密"),
                Arguments.of("a macro part", Raw.sheet(ONE_CELL).part("xl/vbaProject.bin", "x").zip(), "含有宏"),
                Arguments.of("the type of an xlsm", Raw.sheet(ONE_CELL).replace("[Content_Types].xml",
                        "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
                        "vnd.ms-excel.sheet.macroEnabled.main").zip(), "含有宏"),
                Arguments.of("an external entity", Raw.sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&x;</v></c></row>")
                        .replace("xl/worksheets/sheet1.xml", "?>",
                                "?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>").zip(), "外部实体"),
                Arguments.of("a document type in UTF-16", Raw.sheet(ONE_CELL).part("docProps/core.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a SYSTEM \"http://example.invalid/\"><a/>"
                                .getBytes(StandardCharsets.UTF_16)).zip(), "外部实体"),
                Arguments.of("a document type behind a long comment", Raw.sheet(ONE_CELL).replace("xl/workbook.xml", "?>",
                        "?><!--" + "中".repeat(99_999) + "--><!DOCTYPE workbook>").zip(), "外部实体"),
                Arguments.of("one part that swells", Raw.sheet(ONE_CELL).part("xl/media/a.bin", new byte[9 << 20]).zip(),
                        "异常庞大"),
                Arguments.of("many parts that swell together", bombInPieces(), "异常庞大"),
                Arguments.of("too many rows", Raw.sheet(rows(50_001)).zip(), "超过50000行"),
                Arguments.of("a sheet without a cell", Raw.sheet("<row r=\"1\"/>").zip(), "没有任何内容"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_hostile_file_is_refused_in_one_sentence(String what, byte[] file, String sentence) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> new Workbooks().open(file));
        assertThat(refusal).as(what).hasMessageContaining(sentence);
        assertThat(refusal.faults()).hasSize(1);
        assertThat(refusal.getMessage()).as("says what to do").contains("再上传").doesNotContain("。");
    }

    @Test
    void fifty_thousand_rows_are_read() {
        Workbook workbook = new Workbooks().open(Raw.sheet(rows(50_000)).zip());
        assertThat(workbook.sheets().get(0).rows()).hasSize(50_000);
    }

    @Test
    void the_returned_copy_refuses_what_reading_refuses() {
        byte[] macros = Raw.sheet(ONE_CELL).part("xl/vbaProject.bin", "x").zip();
        assertThat(catchThrowableOfType(Refusal.class, () -> new Workbooks().marked(macros, java.util.List.of())))
                .hasMessageContaining("含有宏");
    }

    private static String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(r -> "<row r=\"" + r + "\"><c r=\"A" + r + "\"><v>" + Math.sin(r) + "</v></c></row>")
                .collect(Collectors.joining());
    }

    private static byte[] bombInPieces() {
        byte[] piece = new byte[16 << 20];
        for (int i = 0; i < piece.length; i += 37) {
            piece[i] = (byte) (i * 31 >> 3);
        }
        Raw raw = Raw.sheet(ONE_CELL);
        IntStream.range(0, 20).forEach(i -> raw.part("xl/media/" + i, piece));
        return raw.zip();
    }

    private static byte[] oldXls() throws Exception {
        try (var workbook = new HSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            workbook.createSheet("家庭");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted(byte[] file) throws Exception {
        try (var system = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            var lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            lock.confirmPassword("secret");
            try (var stream = lock.getDataStream(system)) {
                stream.write(file);
            }
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
