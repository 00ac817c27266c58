package dibao.spotcheck;

import dibao.spotcheck.ProofFile.Forced;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 复核 — recomputes a draw from the file and the commitment published before it (policy-baseline §5), one line for each
 * thing looked at.
 */
final class ProofCheck {

    /** 相符: recomputed and equal. 一致: well-formed, but no hash covers it. 未证: cannot be said yet. 不符: altered. */
    enum Verdict { 相符, 一致, 未证, 不符 }

    record Line(Verdict verdict, String what, String text) {}

    /**
     * What the outsider knows without the file.
     *
     * @param frameHash written down when the batch was handed up, or null
     * @param share     of the unforced cases, e.g. 0.30
     */
    record Known(String commitment, @Nullable String frameHash, BigDecimal share) {}

    /** As the frame sorts: Java's own order differs from it beyond the basic plane. */
    private static final Comparator<String> BY_CODE_POINT = (a, b) -> java.util.Arrays.compare(
            a.codePoints().toArray(), b.codePoints().toArray());

    private final ProofFile file;
    private final Known known;
    private final List<Line> lines = new ArrayList<>();

    private ProofCheck(ProofFile file, Known known) {
        this.file = file;
        this.known = known;
    }

    static List<Line> of(ProofFile file, Known known) {
        var check = new ProofCheck(file, known);
        check.month();
        check.secret();
        check.cases();
        check.frame();
        check.seed();
        check.tickets();
        check.drawn();
        check.lines.add(SubstitutionCheck.of(file));
        return List.copyOf(check.lines);
    }

    private void month() {
        try {
            say("月份", YearMonth.parse(file.month()).toString().equals(file.month()), file.month(), "不是 yyyy-MM");
        } catch (DateTimeException not) {
            say("月份", false, "", "「" + file.month() + "」不是 yyyy-MM");
        }
    }

    private void secret() {
        say("承诺值", file.commitment().equals(known.commitment()), "与事先公布的一致",
                "文件中为 " + file.commitment() + "，与给出的承诺值不同");
        if (file.secret() == null) {
            lines.add(new Line(Verdict.未证, "密钥", "尚未公布（月份结束后公布），种子和抽签结果现在不能证明；届时请重新下载文件再复核"));
        } else {
            say("密钥", Hashes.hex(Hashes.sha256(bytes(file.secret()))).equals(known.commitment()),
                    "其 SHA-256 就是事先公布的承诺值", "其 SHA-256 不是事先公布的承诺值");
        }
    }

    private void cases() {
        var faults = new ArrayList<String>();
        List<String> forced = file.forced().stream().map(Forced::caseNo).toList();
        ordered("必查名单", forced, faults);
        ordered("其余名单", file.unforced(), faults);
        file.forced().forEach(f -> {
            ordered(f.caseNo() + " 的必查情形", f.triggers(), faults);
            if (f.triggers().isEmpty()) {
                faults.add(f.caseNo() + " 没有必查情形");
            }
        });
        var both = new HashSet<>(forced);
        both.retainAll(file.unforced());
        both.forEach(c -> faults.add(c + " 同时在必查与其余名单中"));
        say("名单", faults.isEmpty(), "必查 %d 户、其余 %d 户，各一次，按编号排列".formatted(forced.size(), file.unforced().size()),
                String.join("；", faults));
    }

    /** Sorted by code point, each once, without white space (or a comma, which would run into the next). */
    private static void ordered(String what, List<String> words, List<String> faults) {
        words.stream().filter(w -> w.isEmpty() || w.codePoints().anyMatch(c -> c == ',' || Character.isWhitespace(c)
                || Character.isSpaceChar(c))).forEach(w -> faults.add(what + "中「" + w + "」为空或含空白、逗号"));
        var sorted = new TreeSet<>(BY_CODE_POINT);
        sorted.addAll(words);
        if (sorted.size() < words.size()) {
            faults.add(what + "有重复");
        } else if (!List.copyOf(sorted).equals(words)) {
            faults.add(what + "未按编号排列");
        }
    }

    private void frame() {
        String text = Stream.of(Stream.of(file.month()),
                        file.forced().stream().map(f -> f.caseNo() + " " + String.join(",", f.triggers())),
                        file.unforced().stream())
                .flatMap(l -> l).collect(Collectors.joining("\n"));
        String hash = Hashes.hex(Hashes.sha256(text.getBytes(StandardCharsets.UTF_8)));
        say("名单摘要", hash.equals(file.frameHash()), "由月份和名单重算一致", "由月份和名单重算得 " + hash);
        if (known.frameHash() != null) {
            say("上报当日摘要", known.frameHash().equals(file.frameHash()), "名单自上报以来未变", "与上报当日记下的名单摘要不同，名单被改过");
        }
    }

    private void seed() {
        if (file.secret() == null) {
            lines.add(new Line(Verdict.未证, "种子", "须有密钥才能重算"));
        } else {
            byte[] seed = Hashes.sha256(bytes(file.secret()), file.frameHash().getBytes(StandardCharsets.US_ASCII));
            say("种子", Hashes.hex(seed).equals(file.seed()), "由密钥和名单摘要重算一致", "由密钥和名单摘要重算得 " + Hashes.hex(seed));
        }
    }

    private void tickets() {
        byte[] seed = bytes(file.seed());
        var faults = new ArrayList<String>();
        Set<String> unforced = new HashSet<>(file.unforced());
        unforced.stream().filter(c -> !file.tickets().containsKey(c)).forEach(c -> faults.add(c + " 没有签号"));
        file.tickets().forEach((caseNo, ticket) -> {
            if (!unforced.contains(caseNo)) {
                faults.add(caseNo + " 不在其余名单却有签号");
            } else if (!Hashes.hmac(seed, caseNo).equals(ticket)) {
                faults.add(caseNo + " 的签号应为 " + Hashes.hmac(seed, caseNo));
            }
        });
        say("签号", faults.isEmpty(), "%d 个签号由种子逐一重算一致".formatted(file.tickets().size()), String.join("；", faults));
    }

    private void drawn() {
        int count = known.share().multiply(BigDecimal.valueOf(file.unforced().size())).setScale(0, RoundingMode.CEILING).intValueExact();
        byte[] seed = bytes(file.seed());
        List<String> right = file.unforced().stream().distinct().sorted(Comparator.comparing(c -> Hashes.hmac(seed, c)))
                .limit(count).toList();
        String due = "%d 户的 %s%% 向上取整应抽 %d 户".formatted(file.unforced().size(),
                known.share().movePointRight(2).stripTrailingZeros().toPlainString(), count);
        say("抽中", right.equals(file.drawn()), due + "，正是签号最小的 " + count + " 户，由小到大",
                due + (file.drawn().size() == count ? "，但不是签号由小到大的前 %d 户".formatted(count)
                        : "，文件中为 %d 户（比例另有规定的，用 --share 给出）".formatted(file.drawn().size())));
    }

    private void say(String what, boolean right, String yes, String no) {
        lines.add(new Line(right ? Verdict.相符 : Verdict.不符, what, right ? yes : no));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
