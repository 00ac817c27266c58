package dibao.policy;

import dibao.shared.Refusal;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * 命令行 {@code rules check|test|diff|simulate|dress DIR} — the policy desk for people who work with git: no database, no start.
 * Answers 0 when all is well, 1 when the rules have faults, 2 when the command could not be understood.
 */
public final class RulesCommand {

    public static final String COMMAND = "rules";
    static final int SOUND = 0;
    static final int FAULTY = 1;
    static final int MISUSED = 2;
    private static final String HOUSEHOLDS = "--households";
    private static final String ON = "--on";

    private static final String USAGE = """
            用法：
              rules check DIR        逐格检查和含义检查，不启动规则引擎
              rules test DIR         检查后运行全部用例、故事、边界试算和变异检查
              rules diff DIR DIR2    用话说出两个规则文件夹的差异
              rules simulate DIR DIR2 --households 文件 [--on 日期]   同一批家庭按两套规则各算一遍
                                     文件是受理工作簿（.xlsx）或家庭事实（.json）；日期如 2027-01-01，表示都按那一天重新认定
              rules dress DIR        按词典重写工作簿的下拉列表和锁定的表头，不动内容
            返回值：0 没有问题，1 有错误，2 命令写错或文件读不出来""";

    private final PrintStream out;
    private final HouseholdBook books;

    private RulesCommand(PrintStream out, HouseholdBook books) {
        this.out = out;
        this.books = books;
    }

    /** @param arguments after the word {@code rules} @param books reads a workbook of households */
    public static int run(List<String> arguments, PrintStream out, HouseholdBook books) {
        LoggingSystem.get(RulesCommand.class.getClassLoader()).setLogLevel("org.drools", LogLevel.WARN);
        var command = new RulesCommand(out, books);
        try {
            return command.answer(arguments);
        } catch (Refusal refusal) {
            out.println(refusal.getMessage());
            return refusal instanceof Faults.BrokenRelease ? FAULTY : MISUSED;
        }
    }

    private int answer(List<String> arguments) {
        String verb = arguments.isEmpty() ? "" : arguments.get(0);
        int folders = arguments.size() - 1;
        if (verb.equals("check") && folders == 1) {
            return check(folder(arguments, 1)) ? SOUND : FAULTY;
        } else if (verb.equals("test") && folders == 1) {
            return check(folder(arguments, 1)) && test(folder(arguments, 1)) ? SOUND : FAULTY;
        } else if (verb.equals("diff") && folders == 2) {
            return diff(folder(arguments, 1), folder(arguments, 2));
        } else if (verb.equals("dress") && folders == 1) {
            return dress(Path.of(arguments.get(1)));
        } else if (verb.equals("simulate") && folders >= 4 && arguments.get(3).equals(HOUSEHOLDS)
                && (folders == 4 || folders == 6 && arguments.get(5).equals(ON))) {
            return TwoFoldTrial.run(folder(arguments, 1), folder(arguments, 2), Path.of(arguments.get(4)), books,
                    folders == 4 ? null : day(arguments.get(6)), out);
        }
        out.println(USAGE);
        return MISUSED;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw Refusal.because("“" + text + "”不是日期，写法如 2027-01-01");
        }
    }

    private static RuleFiles folder(List<String> arguments, int at) {
        Path folder = Path.of(arguments.get(at));
        if (!Files.isDirectory(folder)) {
            throw Refusal.because("规则文件夹 " + folder.toAbsolutePath() + " 不存在，或者不是文件夹");
        }
        return RuleFiles.in(folder);
    }

    private boolean check(RuleFiles files) {
        RuleCheck check = RuleCheck.of(files);
        check.remarks().forEach(r -> out.println(r.level() + " " + r.message()));
        out.println("规则包 " + check.releaseId() + "：" + check.summary());
        return check.sound();
    }

    private boolean test(RuleFiles files) {
        RuleTest test = RuleTest.of(files);
        test.failures().forEach(f -> out.println("错误 " + f));
        test.untested().forEach(m -> out.println("提醒 " + m));
        out.println(test.summary());
        return test.passed();
    }

    private int diff(RuleFiles before, RuleFiles after) {
        var differences = RuleDiff.between(LoadedRelease.read(before), LoadedRelease.read(after));
        differences.forEach(d -> out.println(d.sentence() + "  " + d.where()));
        out.println(differences.isEmpty() ? "两个规则包内容相同" : "共 " + differences.size() + " 处差异");
        return SOUND;
    }

    private int dress(Path folder) {
        List<String> changed = RuleDress.renew(folder);
        changed.forEach(file -> out.println("已更新 " + file));
        out.println(changed.isEmpty() ? "各工作簿的下拉列表和表头已是最新" : "共更新 " + changed.size() + " 个工作簿");
        return SOUND;
    }
}
