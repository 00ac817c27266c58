package dibao.spotcheck;

import dibao.shared.CaseNo;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 抽查名单 — who was handed up in a batch, frozen before the lot is drawn.
 *
 * @param forced   case number → its codes, sorted
 * @param unforced case numbers, sorted
 */
record Frame(YearMonth month, SortedMap<String, List<String>> forced, List<String> unforced) {

    /** A candidate without a code stands under the lot. */
    static Frame of(YearMonth month, Collection<Candidate> candidates) {
        var forced = new TreeMap<String, List<String>>();
        var unforced = new TreeSet<String>();
        candidates.forEach(c -> {
            if (c.triggers().isEmpty()) {
                unforced.add(c.caseNo().value());
            } else {
                forced.put(c.caseNo().value(), List.copyOf(new TreeSet<>(c.triggers())));
            }
        });
        return new Frame(month, forced, List.copyOf(unforced));
    }

    /** A case handed up, with the codes that force a visit. */
    record Candidate(CaseNo caseNo, Collection<String> triggers) {}

    String text() {
        return Stream.of(Stream.of(month.toString()),
                        forced.entrySet().stream().map(e -> e.getKey() + " " + String.join(",", e.getValue())),
                        unforced.stream())
                .flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    String hash() {
        return Hashes.hex(Hashes.sha256(text().getBytes(StandardCharsets.UTF_8)));
    }
}
