package dibao.casefile;

import dibao.household.Circumstances;
import dibao.household.MembersWhoCount;
import dibao.shared.CaseNo;
import dibao.shared.IdCardNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 一户一档 — one case and all its sheets, read-only.
 *
 * @param township   9-digit code; village 12-digit code
 * @param edition    procedure chosen at acceptance (220)
 * @param acceptedOn 受理日期, Asia/Shanghai
 * @param householdId the register's number of the household
 * @param members     whom to ask who counts
 */
public record Dossier(CaseNo caseNo, String township, String village, String category, String applicantName,
        String edition, LocalDate acceptedOn, long householdId, List<LaidSheet> sheets, MembersWhoCount members) {

    /** @param number running number in the dossier, from 1 */
    public record LaidSheet(int number, Finding finding, String officerId, String officerName, Instant recordedAt) {
        public Kind kind() {
            return finding.sort();
        }
    }

    public CaseStanding standing() {
        return CaseStanding.derivedFrom(sheets.stream().map(LaidSheet::finding).toList());
    }

    /** The last sheet of the kind, whether it still stands or not. */
    public <T extends Finding> Optional<T> latest(Class<T> type) {
        return sheets.stream().map(LaidSheet::finding).filter(type::isInstance).map(type::cast)
                .reduce((first, second) -> second);
    }

    /** Log-in names of all who ever laid a sheet of the kind. */
    public Set<String> signers(Kind kind) {
        return sheets.stream().filter(s -> s.kind() == kind).map(LaidSheet::officerId).collect(Collectors.toSet());
    }

    /** What was true when last looked at: the survey's snapshot, before it the declaration. */
    public Circumstances circumstances() {
        return standing().valid(Finding.Survey.class).map(Finding.Survey::seen).orElseGet(this::declared);
    }

    /** Everybody of the household by name, declared or found by the survey. */
    public Set<String> memberNames() {
        return Stream.of(declared(), circumstances()).flatMap(c -> c.members().stream()).map(Circumstances.Member::name)
                .collect(Collectors.toSet());
    }

    /**
     * Names of members who count and of obligors without a standing result of the comparison (R25): all before the first
     * one, later whom the survey found anew, and who has authorised it since.
     */
    public List<String> uncompared() {
        var results = standing().valid(Finding.Verification.class).map(Finding.Verification::people).orElse(List.of());
        return toCompare().stream().filter(p -> results.stream()
                .noneMatch(r -> r.idCard().equals(p.idCard()) && (r.authorised() || !p.authorised()))).map(Circumstances.Compared::name).toList();
    }

    /** Who of those last seen counts, by the law of this case. */
    public List<Circumstances.Member> countingMembers() {
        return members.of(circumstances(), acceptedOn);
    }

    /** Whom a comparison must have a result for (R25): the members who count, and the obligors; each person once. */
    public List<Circumstances.Compared> toCompare() {
        Map<IdCardNumber, Circumstances.Compared> people = new LinkedHashMap<>();
        countingMembers().forEach(m -> people.put(m.idCard(), new Circumstances.Compared(m.idCard(), m.name(), m.authorised())));
        circumstances().obligors().forEach(o -> people.putIfAbsent(o.idCard(),
                new Circumstances.Compared(o.idCard(), o.name(), Boolean.TRUE.equals(o.authorised()))));
        return List.copyOf(people.values());
    }

    public Circumstances declared() {
        return latest(Finding.Application.class).orElseThrow().declared();
    }
}
