package dibao.policy;

import dibao.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 保障标准 — of one category on one day, yuan per person and year.
 *
 * @param urban given per month; the year is 12 months of it
 * @param given as the parameter says it
 */
record Standard(BigDecimal year, boolean urban, Parameter.Row given) {

    private static final String URBAN_MONTH = "standard.urban.month";
    private static final String RURAL_YEAR = "standard.rural.year";

    /** @throws Refusal naming date and file when no standard is in force on the day */
    static Standard of(String category, Parameters parameters, LocalDate on) {
        boolean urban = category.equals("城市");
        if (!urban && !category.equals("农村")) {
            throw Refusal.of("category", "户别“" + category + "”应为“城市”或“农村”");
        }
        Parameter.Row row = parameters.row(urban ? URBAN_MONTH : RURAL_YEAR, on);
        BigDecimal value = Parameter.number(row);
        return new Standard(urban ? value.multiply(YearIncome.MONTHS) : value, urban, row);
    }
}
