package dibao.policy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The shipped rules folder, edited as a policy officer might. */
final class RuleFolder {

    private final Map<String, byte[]> content = new TreeMap<>(RuleFiles.in(Path.of("rules")).content());

    static RuleFolder shipped() {
        return new RuleFolder();
    }

    RuleFiles files() {
        return new RuleFiles(content);
    }

    RuleFolder workbook(String file, Consumer<XSSFWorkbook> edit) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content.get(file)));
                var out = new ByteArrayOutputStream()) {
            edit.accept(book);
            book.write(out);
            content.put(file, out.toByteArray());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RuleFolder rules(String file, Consumer<XSSFSheet> edit) {
        return workbook(file, book -> edit.accept(book.getSheet("规则")));
    }

    RuleFolder cell(String file, String address, String value) {
        return rules(file, sheet -> at(sheet, address).setCellValue(value));
    }

    RuleFolder text(String file, UnaryOperator<String> edit) {
        String before = new String(content.get(file), StandardCharsets.UTF_8);
        String after = edit.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("the edit changed nothing in " + file);
        }
        content.put(file, after.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    RuleFolder without(String file) {
        content.remove(file);
        return this;
    }

    RuleFolder with(String file, String text) {
        content.put(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Path writtenTo(Path folder) {
        content.forEach((path, bytes) -> {
            try {
                Files.createDirectories(folder.resolve(path).getParent());
                Files.write(folder.resolve(path), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder;
    }

    static Cell at(XSSFSheet sheet, String address) {
        var reference = new CellReference(address);
        Row row = sheet.getRow(reference.getRow());
        return (row == null ? sheet.createRow(reference.getRow()) : row)
                .getCell(reference.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
