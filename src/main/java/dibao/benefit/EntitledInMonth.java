package dibao.benefit;

import dibao.shared.CaseNo;
import dibao.shared.EntitledHouseholds;
import dibao.shared.Money;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 在享家庭 from the ledger: everybody whose first month has come. */
@Component
class EntitledInMonth implements EntitledHouseholds {

    private final JdbcClient jdbc;

    EntitledInMonth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CaseNo, Money> in(YearMonth month) {
        Map<CaseNo, Money> entitled = new LinkedHashMap<>();
        jdbc.sql("select case_no, amount from benefit_entitlement where first_month <= ? order by case_no")
                .param(month.toString()).query(row -> {
                    entitled.put(new CaseNo(row.getString(1)), new Money(row.getBigDecimal(2)));
                });
        return entitled;
    }
}
