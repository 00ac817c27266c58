package dibao.policy;

/** 规则失败 — a rule threw or ran on and on for one household; the message says so in Chinese. */
final class FailedRule extends RuntimeException {

    FailedRule(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    FailedRule(String sentence) {
        super(sentence);
    }
}
