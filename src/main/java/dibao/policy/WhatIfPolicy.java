package dibao.policy;

import dibao.shared.Officer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 模拟测算 — the door of the law library for judging many households by two releases, without deciding anything. */
public interface WhatIfPolicy {

    /**
     * What a release says of a household; no explanation.
     *
     * @param reasons codes, sorted
     * @param amount  yuan a month; null unless qualified
     * @param fault   why nothing can be said (no standard on the date, an inner error); empty otherwise
     */
    record Outcome(boolean qualified, List<String> reasons, @Nullable BigDecimal amount, String fault) {}

    /** One release's sitting over many households, one after the other; for one thread. */
    interface Sitting extends AutoCloseable {

        /** Never throws: what cannot be judged has a fault. */
        Outcome judge(HouseholdFacts facts);

        @Override
        void close();
    }

    /** @param proposed 拟施行日期 */
    record Choice(String id, String state, LocalDate proposed) {}

    /**
     * 测算结果.
     *
     * @param source      whose households, in words
     * @param more        stay, with more money; less: with less
     * @param neither     qualify under neither
     * @param monthBefore yuan a month of all
     */
    record Evidence(String oldRelease, String newRelease, LocalDate asOf, String source, int households, int entered,
            int leaving, int more, int less, int same, int neither, int faulty, BigDecimal monthBefore,
            BigDecimal monthAfter) {}

    /** @throws dibao.shared.Refusal when there is no such release, or it cannot be loaded */
    Sitting sit(String releaseId);

    /** The newest first. */
    List<Choice> releases();

    /** Today's, if any is in force. */
    Optional<String> inForce();

    /** By which a case accepted on the day is judged today. @throws dibao.shared.Refusal when none was in force */
    String releaseFor(LocalDate accepted);

    /**
     * Keeps the evidence for good. If the officer is 政策员, the old release is in force and the caseload was judged, the
     * new one is 已模拟 by it.
     *
     * @param wholeCaseload not an uploaded set
     * @return its number
     */
    long keep(Evidence evidence, boolean wholeCaseload, Officer officer);
}
