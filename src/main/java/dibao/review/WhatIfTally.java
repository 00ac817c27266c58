package dibao.review;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** 测算汇总 — counts and money, in all, by part and by township; yuan a month. */
final class WhatIfTally {

    /** @param changes households by change; 0 is left out */
    record Counts(int households, Map<WhatIfChange, Integer> changes, BigDecimal before, BigDecimal after) {

        static final Counts NONE = new Counts(0, Map.of(), BigDecimal.ZERO, BigDecimal.ZERO);

        Counts with(WhatIfLine line) {
            var more = new EnumMap<WhatIfChange, Integer>(WhatIfChange.class);
            more.putAll(changes);
            more.merge(line.change(), 1, Integer::sum);
            return new Counts(households + 1, more, plus(before, line, line.oldAmount()), plus(after, line, line.newAmount()));
        }

        /** Money of households that cannot be compared stays out of both sums. */
        private static BigDecimal plus(BigDecimal sum, WhatIfLine line, BigDecimal amount) {
            return amount == null || line.change() == WhatIfChange.算不出 ? sum : sum.add(amount);
        }

        public int count(WhatIfChange change) {
            return changes.getOrDefault(change, 0);
        }

        public BigDecimal difference() {
            return after.subtract(before);
        }
    }

    /** @param byPart 在享, 在办, 导入 @param byTownship by code; an uploaded set may name any */
    record Result(Counts all, Map<String, Counts> byPart, SortedMap<String, Counts> byTownship) {}

    private Counts all = Counts.NONE;
    private final Map<String, Counts> byPart = new LinkedHashMap<>();
    private final SortedMap<String, Counts> byTownship = new TreeMap<>();

    void add(WhatIfLine line) {
        all = all.with(line);
        byPart.merge(line.part(), Counts.NONE.with(line), (sum, one) -> sum.with(line));
        byTownship.merge(line.township(), Counts.NONE.with(line), (sum, one) -> sum.with(line));
    }

    Result result() {
        return new Result(all, byPart, byTownship);
    }
}
