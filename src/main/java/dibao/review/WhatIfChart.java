package dibao.review;

import dibao.review.WhatIfTally.Counts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * 测算图 — horizontal bars, computed here and drawn by the page as SVG; every figure stands in the table beside it too.
 *
 * @param height of the drawing, in its own units; it is 720 wide
 */
public record WhatIfChart(List<Row> rows, int height) {

    /** @param y top of the row @param said the whole row in words, for who cannot see it */
    public record Row(String label, int y, List<Bar> bars, String said) {}

    /** @param kind CSS class @param figure written at the end of the bar; empty: nothing */
    public record Bar(double x, int y, double width, int height, String kind, String figure) {}

    private static final int LEFT = 130;
    private static final int ROOM = 480;
    private static final int ROW = 34;
    private static final List<WhatIfChange> SHOWN =
            List.of(WhatIfChange.退出, WhatIfChange.减少, WhatIfChange.增加, WhatIfChange.进入);
    private static final Map<WhatIfChange, String> KINDS = Map.of(WhatIfChange.退出, "leave", WhatIfChange.减少, "less",
            WhatIfChange.增加, "more", WhatIfChange.进入, "enter");

    /** How many households change in each township, side by side. */
    static WhatIfChart households(Map<String, Counts> byTownship, UnaryOperator<String> names) {
        double most = most(byTownship, c -> SHOWN.stream().mapToInt(c::count).sum());
        var rows = new ArrayList<Row>();
        byTownship.forEach((code, counts) -> {
            int y = rows.size() * ROW;
            var bars = new ArrayList<Bar>();
            double x = LEFT;
            for (WhatIfChange change : SHOWN) {
                double width = ROOM * counts.count(change) / most;
                if (width > 0) {
                    bars.add(new Bar(round(x), y + 8, round(width), 18, KINDS.get(change), width > 24 ? "" + counts.count(change) : ""));
                    x += width;
                }
            }
            rows.add(new Row(names.apply(code), y, bars, names.apply(code) + "：" + String.join("，", SHOWN.stream()
                    .map(change -> change + " " + counts.count(change) + " 户").toList())));
        });
        return new WhatIfChart(rows, Math.max(ROW, rows.size() * ROW));
    }

    /** Yuan a month of each township before and after, one bar over the other. */
    static WhatIfChart money(Map<String, Counts> byTownship, UnaryOperator<String> names) {
        double most = most(byTownship, c -> Math.max(c.before().doubleValue(), c.after().doubleValue()));
        var rows = new ArrayList<Row>();
        byTownship.forEach((code, c) -> {
            int y = rows.size() * (ROW + 6);
            rows.add(new Row(names.apply(code), y, List.of(
                    new Bar(LEFT, y + 6, round(ROOM * c.before().doubleValue() / most), 12, "before", plain(c.before())),
                    new Bar(LEFT, y + 20, round(ROOM * c.after().doubleValue() / most), 12, "after", plain(c.after()))),
                    names.apply(code) + "：每月由 " + plain(c.before()) + " 元变为 " + plain(c.after()) + " 元"));
        });
        return new WhatIfChart(rows, Math.max(ROW, rows.size() * (ROW + 6)));
    }

    private static double most(Map<String, Counts> byTownship, ToDoubleFunction<Counts> figure) {
        return Math.max(1, byTownship.values().stream().mapToDouble(figure).max().orElse(1));
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static String plain(BigDecimal yuan) {
        return yuan.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
