package dibao.policy;

import dibao.paper.Cell;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 显示 — a cell may show something else than it holds: {@code "≥"0} shows ≥3 and holds 3; the clerk knows only what is shown. */
final class Shown {

    private static final String UNIT = "[元人套户件岁月年日]$";

    private Shown() {}

    /** What is wrong with it, or null when it shows what it holds. */
    static @Nullable String otherwise(Cell cell, String expected) {
        String shown = cell.shown();
        if (cell.kind() == Cell.Kind.NUMBER ? same(shown, cell.number()) : shown.strip().equals(cell.text().strip())) {
            return null;
        }
        return "显示的是“" + CellText.shown(shown) + "”，实际的内容却是“" + CellText.shown(cell.text()) + "”（单元格格式“" + CellText.shown(cell.format())
                + "”），请把单元格格式改为“文本”后重新填写" + expected;
    }

    private static boolean same(String shown, @Nullable BigDecimal number) {
        String plain = shown.replaceAll("[¥￥,\\s]", "").replaceAll(UNIT, "");
        boolean percent = plain.endsWith("%");
        try {
            BigDecimal read = new BigDecimal(percent ? plain.substring(0, plain.length() - 1) : plain);
            return number != null && (percent ? read.movePointLeft(2) : read).compareTo(number) == 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
