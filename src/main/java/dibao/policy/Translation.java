package dibao.policy;

/** 翻译 — turns the papers of a room into facts, so that rules and papers never meet. */
@FunctionalInterface
public interface Translation<P> {

    HouseholdFacts facts(P papers);
}
