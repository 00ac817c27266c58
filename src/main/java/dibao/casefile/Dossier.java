package dibao.casefile;

import dibao.household.Circumstances;
import dibao.household.MembersWhoCount;
import dibao.shared.CaseNo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** Who counts according to the survey and has no result of the comparison yet (R25). */
    public List<String> uncompared() {
        var compared = standing().valid(Finding.Verification.class).stream().flatMap(v -> v.people().stream())
                .map(Finding.Verification.Person::idCard).toList();
        return standing().valid(Finding.Survey.class).stream().flatMap(s -> members.of(s.seen(), acceptedOn).stream())
                .filter(m -> !compared.contains(m.idCard())).map(Circumstances.Member::name).toList();
    }

    /** Who of those last seen counts, by the law of this case. */
    public List<Circumstances.Member> countingMembers() {
        return members.of(circumstances(), acceptedOn);
    }

    public Circumstances declared() {
        return latest(Finding.Application.class).orElseThrow().declared();
    }
}
