package dibao.policy;

import dibao.paper.Cell;
import dibao.paper.Sheet;
import java.util.List;

/** 删除线与批注 — how people mark what they mean without changing a cell; the rules would not notice, so it is said. */
final class SheetMarks {

    private SheetMarks() {}

    static void check(Sheet sheet, String where, Faults faults) {
        sheet.rows().forEach(row -> {
            List<Cell> struck = row.cells().values().stream().filter(c -> c.kind() != Cell.Kind.BLANK && sheet.struck().contains(c.address())).toList();
            if (!struck.isEmpty()) {
                faults.add(where + struck.get(0).address(), (struck.size() == 1 ? "“" + CellText.shown(struck.get(0).text()) + "”" : "等 " + struck.size()
                        + " 格") + "带有删除线，划掉的字照样生效：不要的请真正删去（停用一条规则，填它的适用至），要的请取消删除线");
            }
        });
        sheet.comments().forEach((address, text) -> faults.note(where + address, "有批注“" + CellText.shown(text)
                + "”，批注不是规则，不会生效；要改请直接改格子，备注写在“说明”工作表"));
    }
}
