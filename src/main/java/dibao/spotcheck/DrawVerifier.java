package dibao.spotcheck;

import dibao.spotcheck.ProofCheck.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * 抽签复核 on the command line, for an outsider: {@code java -jar dibao-casework.jar verify-draw file.json --commitment HEX}. Needs no
 * database and no house.
 */
public final class DrawVerifier {

    /** The first argument that calls for this door. */
    public static final String COMMAND = "verify-draw";

    static final int PROVEN = 0;
    static final int ALTERED = 1;
    static final int USAGE = 2;
    static final int NOT_YET = 3;

    private static final String HOW = """
            用法：java -jar dibao-casework.jar verify-draw 证明文件.json --commitment 承诺值 [--frame-hash 名单摘要] [--share 比例]
              证明文件      批次页下载的抽签证明（JSON）
              --commitment  该月份开始前公布的承诺值，64位十六进制；须取自当时公布处，不能取自证明文件
              --frame-hash  上报当日记下的名单摘要（可不填）；给出后还能证明名单此后未变
              --share       抽查比例（可不填），默认取本程序所带规则
            退出码：0 全部相符；1 有不符；2 用法或文件读取有误；3 密钥尚未公布，暂不能证明""";
    private static final String HASH = "[0-9a-f]{64}";

    private DrawVerifier() {}

    /** @param args what follows the command @return exit code: 0 proven, 1 altered, 2 usage, 3 the secret is not published yet */
    public static int run(List<String> args, PrintStream out) {
        Map<String, String> options = new HashMap<>();
        Optional<String> wrong = options(args, options);
        if (wrong.isPresent()) {
            out.println(wrong.get());
            out.println(HOW);
            return USAGE;
        }
        try {
            return verify(Files.readAllBytes(Path.of(options.get("file"))), options, out);
        } catch (IOException | InvalidPathException unreadable) {
            out.println("不能读取文件「" + options.get("file") + "」，请检查文件名");
            return USAGE;
        }
    }

    private static Optional<String> options(List<String> args, Map<String, String> options) {
        for (int i = 0; i < args.size(); i++) {
            boolean option = args.get(i).startsWith("--");
            String name = option ? args.get(i) : "file";
            if (option && (!List.of("--commitment", "--frame-hash", "--share").contains(name) || i + 1 == args.size())) {
                return Optional.of("不认识的选项，或缺少它的值：" + name);
            }
            if (options.put(name, option ? args.get(++i).strip() : args.get(i)) != null) {
                return Optional.of("重复给出：" + name);
            }
        }
        if (!options.containsKey("file") || !options.containsKey("--commitment")) {
            return Optional.of(options.containsKey("file") ? "缺少 --commitment：没有事先公布的承诺值就不能证明任何事" : "缺少证明文件");
        }
        for (String hash : List.of("--commitment", "--frame-hash")) {
            if (options.computeIfPresent(hash, (k, v) -> v.toLowerCase(Locale.ROOT)) != null && !options.get(hash).matches(HASH)) {
                return Optional.of(hash + " 应为64位十六进制");
            }
        }
        return options.containsKey("--share") && !share(options.get("--share")) ? Optional.of("--share 应为大于0、不大于1的小数，如 0.30")
                : Optional.empty();
    }

    private static boolean share(String text) {
        return text.matches("0?\\.[0-9]{1,6}|1(\\.0{1,6})?") && new BigDecimal(text).signum() > 0;
    }

    static int verify(byte[] bytes, Map<String, String> options, PrintStream out) {
        out.println("抽签证明复核：" + options.get("file"));
        ProofReading.Read read = ProofReading.of(bytes);
        if (read.file() == null) {
            read.faults().forEach(f -> out.println("[不符] 格式：" + f));
            out.println("结论：文件不是完整、规范的抽签证明，已被改动或损坏。");
            return ALTERED;
        }
        out.println("[相符] 格式：字段齐全、类型正确、无多余内容");
        Optional<BigDecimal> share = Optional.ofNullable(options.get("--share")).map(BigDecimal::new)
                .or(() -> PackedShare.of(read.file().month()));
        if (share.isEmpty()) {
            out.println("[不符] 月份：「" + read.file().month() + "」不是 yyyy-MM，或本程序没有该月的抽查比例（可用 --share 给出）");
            return ALTERED;
        }
        var lines = ProofCheck.of(read.file(), new ProofCheck.Known(options.get("--commitment"), options.get("--frame-hash"), share.get()));
        lines.forEach(l -> out.println("[%s] %s：%s".formatted(l.verdict(), l.what(), l.text())));
        return conclude(lines.stream().map(ProofCheck.Line::verdict).toList(), options.containsKey("--frame-hash"), out);
    }

    private static int conclude(List<Verdict> verdicts, boolean frameKnown, PrintStream out) {
        if (verdicts.contains(Verdict.不符)) {
            out.println("结论：有不符之处，文件或抽签结果被改动过。");
            return ALTERED;
        }
        if (verdicts.contains(Verdict.未证)) {
            out.println("结论：密钥尚未公布，现在只能看出文件前后一致，不能证明抽签未被操纵。请记下名单摘要，月份结束后再复核。");
            return NOT_YET;
        }
        out.println("结论：抽签相符。密钥在月份开始前即已固定，签号和抽中户由密钥和名单唯一决定，已逐项重算证明。");
        out.println(frameKnown ? "名单与上报当日记下的摘要相同，上报后未变。替换记录只能看出不矛盾。"
                : "名单何时固定，承诺值不能证明：请用上报当日记下的名单摘要加 --frame-hash 复核。替换记录只能看出不矛盾。");
        return PROVEN;
    }
}
