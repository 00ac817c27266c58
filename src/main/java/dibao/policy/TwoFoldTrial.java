package dibao.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dibao.policy.HouseholdBook.Home;
import dibao.shared.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 两算 — the same households judged by two folders of rules: who enters, who leaves, what it costs a month. */
final class TwoFoldTrial {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final String UNJUDGED = "不能裁定";
    private static final String SPREADSHEET = ".*\\.(xlsx|xlsm|xls|et|ods|csv)";

    private final PrintStream out;
    private final Map<String, Integer> counts = new TreeMap<>();
    private BigDecimal before = BigDecimal.ZERO;
    private BigDecimal after = BigDecimal.ZERO;

    private TwoFoldTrial(PrintStream out) {
        this.out = out;
    }

    /**
     * @param file JSON: facts by the household's number; or an intake workbook
     * @param day  everybody as if re-examined on it; null: each on its own application date
     * @return 0 when every household could be judged both times, else 1
     * @throws Refusal when the file cannot be read, or a folder has faults
     */
    static int run(RuleFiles old, RuleFiles next, Path file, HouseholdBook books, @Nullable LocalDate day, PrintStream out) {
        List<Home> households = read(file, books, out);
        var trial = new TwoFoldTrial(out);
        try (var one = new Judge(LoadedRelease.read(old)); var other = new Judge(LoadedRelease.read(next))) {
            households.forEach(home -> trial.compare(home, said(one, home, day), said(other, home, day)));
        }
        trial.counts.forEach((what, count) -> out.println(what + "：" + count + " 户"));
        out.println("每月保障金 由 " + Figures.yuan(trial.before) + " 元 变为 " + Figures.yuan(trial.after) + " 元，"
                + (trial.after.compareTo(trial.before) >= 0 ? "增加 " : "减少 ")
                + Figures.yuan(trial.after.subtract(trial.before).abs()) + " 元");
        return trial.counts.containsKey(UNJUDGED) ? RulesCommand.FAULTY : RulesCommand.SOUND;
    }

    private static List<Home> read(Path file, HouseholdBook books, PrintStream out) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (file.toString().toLowerCase(Locale.ROOT).matches(SPREADSHEET)) {
                var book = books.read(bytes);
                book.notes().forEach(note -> out.println("提醒 " + note));
                return book.homes();
            }
            return JSON.readValue(bytes, new TypeReference<TreeMap<String, HouseholdFacts>>() {}).entrySet().stream()
                    .map(e -> new Home(e.getKey(), "", e.getValue(), "")).toList();
        } catch (JsonProcessingException wrong) {
            throw Refusal.because(file + " 不是受理工作簿（*.xlsx），也不是家庭事实的 JSON（{\"家庭编号\": {事实}, …}），第"
                    + (wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr()) + "行读不懂");
        } catch (IOException missing) {
            throw Refusal.because("读不出文件 " + file);
        }
    }

    private record Said(String outcome, BigDecimal amount) {}

    private static Said said(Judge judge, Home home, @Nullable LocalDate day) {
        HouseholdFacts facts = home.facts();
        if (facts == null) {
            return new Said(UNJUDGED + "：" + home.fault(), BigDecimal.ZERO);
        }
        try {
            Ruling ruling = judge.rule(day == null ? facts : facts.reexamined(day));
            String codes = String.join("、", ruling.reasons().stream().map(Ruling.Reason::code).toList());
            return new Said(ruling.outcome() + (codes.isEmpty() ? "" : "（" + codes + "）"),
                    ruling.amount() == null ? BigDecimal.ZERO : ruling.amount());
        } catch (Refusal refusal) {
            return new Said(UNJUDGED + "：" + refusal.getMessage(), BigDecimal.ZERO);
        }
    }

    private void compare(Home home, Said one, Said other) {
        before = before.add(one.amount);
        after = after.add(other.amount);
        boolean was = one.outcome.equals(Ruling.QUALIFIED);
        boolean is = other.outcome.equals(Ruling.QUALIFIED);
        int order = other.amount.compareTo(one.amount);
        String what = one.outcome.startsWith(UNJUDGED) || other.outcome.startsWith(UNJUDGED) ? UNJUDGED
                : was != is ? is ? "新进入" : "退出" : order > 0 ? "金额上调" : order < 0 ? "金额下调"
                : one.outcome.equals(other.outcome) ? "不变" : "理由有变";
        counts.merge(what, 1, Integer::sum);
        if (!what.equals("不变")) {
            out.println(what + " " + home.key() + (home.applicant().isEmpty() ? "" : " " + home.applicant())
                    + (one.equals(other) ? one.outcome.substring(UNJUDGED.length()) : "：" + shown(one) + " → " + shown(other)));
        }
    }

    private static String shown(Said said) {
        return said.outcome + (said.amount.signum() > 0 ? " " + Figures.yuan(said.amount) + " 元" : "");
    }
}
