package dibao.spotcheck;

import dibao.spotcheck.ProofCheck.Line;
import dibao.spotcheck.ProofCheck.Verdict;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The substitutions of a proof file: no hash covers them, so they can be consistent with the draw, but not proven. */
final class SubstitutionCheck {

    private static final String WHAT = "替换";

    private final ProofFile file;
    private final List<String> faults = new ArrayList<>();

    private SubstitutionCheck(ProofFile file) {
        this.file = file;
    }

    static Line of(ProofFile file) {
        var check = new SubstitutionCheck(file);
        var seen = new HashSet<String>();
        file.substitutions().forEach(s -> check.one(s, seen));
        if (!check.faults.isEmpty()) {
            return new Line(Verdict.不符, WHAT, String.join("；", check.faults));
        }
        if (file.substitutions().isEmpty()) {
            return new Line(Verdict.一致, WHAT, "文件没有记载替换；替换不受摘要保护，有无替换请以批次页为准");
        }
        long open = file.substitutions().stream().filter(s -> s.consentedBy() == null).count();
        return new Line(Verdict.一致, WHAT, "%d 次%s，与名单和抽签结果不矛盾；替换的内容（理由、人员、日期）不受摘要保护，请以批次页为准"
                .formatted(file.substitutions().size(), open == 0 ? "" : "（其中 " + open + " 次第二人尚未同意，未生效）"));
    }

    private void one(ProofFile.Substitution s, HashSet<String> seen) {
        String at = s.replaced() + " → " + s.replacement();
        say(file.drawn().contains(s.replaced()), at + "：被替换户不在抽中名单");
        say(file.unforced().contains(s.replacement()) && !file.drawn().contains(s.replacement()), at + "：替换户应为未抽中、也不属必查的户");
        say(seen.add(s.replaced()) & seen.add(s.replacement()), at + "：同一户替换了两次");
        say(!s.reason().isBlank(), at + "：没有理由");
        say(!s.proposedBy().isBlank(), at + "：没有提出人");
        Optional<LocalDate> proposed = day(s.proposedOn());
        say(proposed.isPresent() && !proposed.get().isBefore(monthBegin()), at + "：提出日期不对");
        if (s.consentedBy() == null) {
            say(s.consentedOn() == null, at + "：没有同意人却有同意日期");
        } else {
            say(!s.consentedBy().isBlank() && !s.consentedBy().equals(s.proposedBy()), at + "：同意人应是另一个人");
            say(day(s.consentedOn()).isPresent() && proposed.isPresent() && !day(s.consentedOn()).get().isBefore(proposed.get()),
                    at + "：同意日期不对");
        }
    }

    private void say(boolean right, String otherwise) {
        if (!right) {
            faults.add(otherwise);
        }
    }

    /** A month that is none has its own line. */
    private LocalDate monthBegin() {
        try {
            return YearMonth.parse(file.month()).atDay(1);
        } catch (DateTimeException none) {
            return LocalDate.MIN;
        }
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
