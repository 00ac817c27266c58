package dibao.policy;

/** 资格与金额认定 — the door of the law library for a whole ruling. */
public interface EligibilityPolicy {

    /** Income against the standard; yuan a year, {@code heads} members who count. */
    record Means(java.math.BigDecimal yearIncome, int heads, java.math.BigDecimal yearStandard) {}

    /** @throws dibao.shared.Refusal when no standard is in force on the application date */
    Means means(HouseholdFacts facts);

    /**
     * Judges by the release in force on {@code facts.judgedOn()}.
     *
     * @throws dibao.shared.Refusal when no standard or rule is in force for the dates (a clear sentence naming date and file)
     */
    Ruling judge(HouseholdFacts facts);

    /** Judges by one release again, for the replay of a stored ruling. */
    Ruling judge(HouseholdFacts facts, String releaseId);

    /**
     * The tree from conclusion to evidence, by the release that {@link #judge(HouseholdFacts)} would take.
     *
     * @throws dibao.shared.Refusal as judging does
     */
    Why explain(HouseholdFacts facts, Papers papers);

    /** The tree of a stored ruling, by its own release. */
    Why explain(HouseholdFacts facts, String releaseId, Papers papers);

    /** Release in force on the day. */
    String releaseOn(java.time.LocalDate day);

    /** Forced site checks alone, where no standard is needed; sorted codes. */
    java.util.List<String> triggers(HouseholdFacts facts);
}
