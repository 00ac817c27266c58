package dibao.review;

import dibao.policy.HouseholdFacts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 参加测算的一户.
 *
 * @param accepted of a running case: the old side is the release of its acceptance; else null
 * @param facts    null when they cannot be read
 * @param fault    why not; empty otherwise
 */
record WhatIfHousehold(String key, String township, String name, String part, @Nullable LocalDate accepted,
        @Nullable HouseholdFacts facts, String fault) {

    static final String ENTITLED = "在享";
    static final String RUNNING = "在办";
    static final String UPLOADED = "导入";
}
