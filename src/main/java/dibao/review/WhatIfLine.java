package dibao.review;

import dibao.policy.WhatIfPolicy.Outcome;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一户的测算.
 *
 * @param key     case number, or 家庭编号 of an uploaded set
 * @param part    在享, 在办 or 导入
 * @param oldSays 符合, or the reasons' codes, or why nothing can be said
 */
record WhatIfLine(String key, String township, String name, String part, WhatIfChange change,
        @Nullable BigDecimal oldAmount, @Nullable BigDecimal newAmount, String oldSays, String newSays) {

    static WhatIfLine of(WhatIfHousehold home, Outcome before, Outcome after) {
        return new WhatIfLine(home.key(), home.township(), home.name(), home.part(), WhatIfChange.of(before, after),
                before.amount(), after.amount(), said(before), said(after));
    }

    /** A household whose facts could not even be read. */
    static WhatIfLine unreadable(WhatIfHousehold home, String why) {
        var nothing = new Outcome(false, List.of(), null, why);
        return of(home, nothing, nothing);
    }

    private static String said(Outcome outcome) {
        return !outcome.fault().isEmpty() ? outcome.fault()
                : outcome.qualified() ? "符合" : "不符合：" + String.join("、", outcome.reasons());
    }
}
