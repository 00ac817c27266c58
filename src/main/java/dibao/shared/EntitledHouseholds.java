package dibao.shared;

import java.time.YearMonth;
import java.util.Map;

/** 在享家庭 — who is entitled to the benefit in a month, as the ledger says; kept by {@code benefit}, read by other rooms. */
@FunctionalInterface
public interface EntitledHouseholds {

    /** Yuan a month by case number. */
    Map<CaseNo, Money> in(YearMonth month);

    /** Everybody to whom it was granted, those too whose first month has not come. */
    default Map<CaseNo, Money> granted() {
        return in(YearMonth.of(9999, 12));
    }
}
