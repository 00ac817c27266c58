package dibao.review;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.policy.WhatIfPolicy.Outcome;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("一户从旧版本到新版本：进入、退出、增加、减少、不变")
class WhatIfChangeTests {

    @ParameterizedTest(name = "{0} → {1}：{2}")
    @CsvSource({"100, 120, 增加", "120, 100, 减少", "100, 100.00, 不变", ", 100, 进入", "100, , 退出", ", , 均不符合"})
    void the_amounts_say_what_became_of_the_household(@Nullable BigDecimal before, @Nullable BigDecimal after, WhatIfChange change) {
        assertThat(WhatIfChange.of(judged(before), judged(after))).isEqualTo(change);
    }

    @Test
    void who_could_not_be_judged_on_either_side_is_neither_in_nor_out() {
        var fault = new Outcome(false, List.of(), null, "没有适用的农村年标准");
        assertThat(WhatIfChange.of(fault, judged(new BigDecimal("100")))).isEqualTo(WhatIfChange.算不出);
        assertThat(WhatIfChange.of(judged(new BigDecimal("100")), fault)).isEqualTo(WhatIfChange.算不出);
    }

    @Test
    void only_the_unchanged_are_left_out_of_the_list() {
        assertThat(WhatIfChange.values()).filteredOn(WhatIfChange::listed).containsExactly(WhatIfChange.退出, WhatIfChange.进入, WhatIfChange.减少,
                WhatIfChange.增加, WhatIfChange.算不出);
    }

    @Test
    void a_line_says_the_reasons_or_why_nothing_can_be_said() {
        var home = new WhatIfHousehold("H1", "431122100", "唐某", WhatIfHousehold.UPLOADED, null, null, "[家庭]B3 有误");
        var line = WhatIfLine.of(home, new Outcome(false, List.of("I01", "P02"), null, ""), judged(new BigDecimal("100")));
        assertThat(line.oldSays()).isEqualTo("不符合：I01、P02");
        assertThat(line.newSays()).isEqualTo("符合");
        assertThat(WhatIfLine.unreadable(home, home.fault())).extracting(WhatIfLine::change, WhatIfLine::oldSays, WhatIfLine::newSays)
                .containsExactly(WhatIfChange.算不出, "[家庭]B3 有误", "[家庭]B3 有误");
    }

    private static Outcome judged(@Nullable BigDecimal amount) {
        return new Outcome(amount != null, amount == null ? List.of("I01") : List.of(), amount, "");
    }
}
