package dibao.shared;

/** 人员名册 — kept at the gate; rooms ask by log-in name. */
public interface Officers {

    /** @throws Refusal when nobody of that name is known */
    Officer byId(String id);
}
