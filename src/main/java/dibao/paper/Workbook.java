package dibao.paper;

import java.util.List;
import java.util.Optional;

/** 工作簿 — its worksheets in their order. */
public record Workbook(List<Sheet> sheets) {

    public Optional<Sheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }
}
