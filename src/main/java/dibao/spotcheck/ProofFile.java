package dibao.spotcheck;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 抽签证明文件 as an outsider holds it: every field there, of its type, hashes in lower-case hex; whether it is true is another question. */
record ProofFile(String month, String commitment, @Nullable String secret, List<Forced> forced, List<String> unforced,
        String frameHash, String seed, Map<String, String> tickets, List<String> drawn, List<Substitution> substitutions) {

    record Forced(String caseNo, List<String> triggers) {}

    /** Days as text yyyy-MM-dd; a substitution without consent is not in force. */
    record Substitution(String replaced, String replacement, String reason, String proposedBy, String proposedOn,
            @Nullable String consentedBy, @Nullable String consentedOn) {}
}
