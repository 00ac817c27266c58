package dibao.policy;

/** 重放 — stored facts judged again by the stored release they were judged by, engine and tables both; for evidence, never for a case. */
public interface ReplayPolicy {

    /** One release, compiled afresh; for one thread, and to be closed. */
    interface Sitting extends AutoCloseable {

        /**
         * What the rules say of the facts today.
         *
         * @throws dibao.shared.Refusal when a value the facts need is missing, or engine and tables disagree (the release is
         *     stopped then, wherever it is in use)
         */
        Ruling judge(HouseholdFacts facts);

        @Override
        void close();
    }

    /** @throws dibao.shared.Refusal when there is no such release, or today's loader reads something else out of it */
    Sitting sit(String releaseId);

    /** With what is judged. */
    RuleEngine engine();
}
