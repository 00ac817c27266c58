package dibao.spotcheck;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 抽签证明 — what an outsider needs to recompute a draw; property names are those of policy-baseline §5.
 *
 * @param secret  hex; null until the month is over
 * @param tickets unforced case number → ticket
 * @param drawn   the original draw, smallest ticket first, whatever was substituted later
 */
@JsonPropertyOrder({"month", "commitment", "secret", "forced", "unforced", "frameHash", "seed", "tickets", "drawn",
    "substitutions"})
record Proof(String month, String commitment, @Nullable String secret, List<Forced> forced, List<String> unforced,
        String frameHash, String seed, Map<String, String> tickets, List<String> drawn,
        List<Substituted> substitutions) {

    record Forced(String caseNo, List<String> triggers) {}

    /** @param consentedBy null while the second person has not consented: not in force then */
    record Substituted(String replaced, String replacement, String reason, String proposedBy, LocalDate proposedOn,
            @Nullable String consentedBy, @Nullable LocalDate consentedOn) {}

    static Proof of(Batch batch, List<Batch.Entry> entries, String commitment, @Nullable String secret,
            List<Substituted> substitutions) {
        var tickets = new TreeMap<String, String>();
        entries.stream().filter(e -> !e.forced()).forEach(e -> tickets.put(e.caseNo().value(), e.ticket()));
        var forced = entries.stream().filter(Batch.Entry::forced)
                .map(e -> new Forced(e.caseNo().value(), e.triggers()))
                .sorted(Comparator.comparing(Forced::caseNo)).toList();
        var drawn = entries.stream().filter(Batch.Entry::drawn).collect(Collectors.toMap(Batch.Entry::ticket,
                e -> e.caseNo().value(), (a, b) -> a, TreeMap::new));
        return new Proof(batch.month(), commitment, secret, forced, List.copyOf(tickets.keySet()), batch.frameHash(),
                batch.seed(), tickets, List.copyOf(drawn.values()), substitutions);
    }
}
