package dibao.review;

import dibao.policy.WhatIfPolicy.Outcome;

/** 变化 — what the new release does to a household that the old one judged. */
enum WhatIfChange {
    退出, 进入, 减少, 增加, 不变, 均不符合, 算不出;

    static WhatIfChange of(Outcome before, Outcome after) {
        if (!before.fault().isEmpty() || !after.fault().isEmpty()) {
            return 算不出;
        }
        if (before.amount() == null || after.amount() == null) {
            return before.qualified() ? 退出 : after.qualified() ? 进入 : 均不符合;
        }
        int more = after.amount().compareTo(before.amount());
        return more > 0 ? 增加 : more < 0 ? 减少 : 不变;
    }

    /** Whether the household stands in the list of changed ones. */
    public boolean listed() {
        return this != 不变 && this != 均不符合;
    }
}
