package dibao.policy;

import org.kie.api.KieServices;

/** 引擎版本 — with what rulings are made here, kept with every disagreement and every replay. */
public record RuleEngine(String drools, String java) {

    static RuleEngine running() {
        String drools = KieServices.class.getPackage().getImplementationVersion();
        return new RuleEngine(drools == null ? "未知" : drools, System.getProperty("java.version") + "（" + System.getProperty("java.vendor") + "）");
    }
}
