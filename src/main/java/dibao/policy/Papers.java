package dibao.policy;

import java.util.List;

/** 证据来源 — says where a fact stands in the papers; the law library has seen none of them. */
@FunctionalInterface
public interface Papers {

    Papers NONE = fact -> List.of();

    List<Why.Evidence> of(Why.Fact fact);
}
