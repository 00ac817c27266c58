package dibao.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dibao.shared.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** 两算 — the same households judged by two folders of rules: who enters, who leaves, what it costs a month. */
final class TwoFoldTrial {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final PrintStream out;
    private final Map<String, Integer> counts = new TreeMap<>();
    private BigDecimal before = BigDecimal.ZERO;
    private BigDecimal after = BigDecimal.ZERO;

    private TwoFoldTrial(PrintStream out) {
        this.out = out;
    }

    /**
     * @param file JSON: facts by the household's number
     * @return 0 when every household could be judged both times, else 1
     * @throws Refusal when the file cannot be read, or a folder has faults
     */
    static int run(RuleFiles old, RuleFiles next, Path file, PrintStream out) {
        Map<String, HouseholdFacts> households = read(file);
        var trial = new TwoFoldTrial(out);
        try (var one = new Judge(LoadedRelease.read(old)); var other = new Judge(LoadedRelease.read(next))) {
            households.forEach((key, facts) -> trial.compare(key, said(one, facts), said(other, facts)));
        }
        trial.counts.forEach((what, count) -> out.println(what + "：" + count + " 户"));
        out.println("每月保障金 由 " + Figures.yuan(trial.before) + " 元 变为 " + Figures.yuan(trial.after) + " 元，"
                + (trial.after.compareTo(trial.before) >= 0 ? "增加 " : "减少 ")
                + Figures.yuan(trial.after.subtract(trial.before).abs()) + " 元");
        return trial.counts.containsKey("不能裁定") ? RulesCommand.FAULTY : RulesCommand.SOUND;
    }

    private static Map<String, HouseholdFacts> read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), new TypeReference<TreeMap<String, HouseholdFacts>>() {});
        } catch (JsonProcessingException wrong) {
            throw Refusal.because(file + " 不是家庭事实的 JSON（{\"家庭编号\": {事实}, …}），第"
                    + (wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr()) + "行读不懂");
        } catch (IOException missing) {
            throw Refusal.because("读不出文件 " + file);
        }
    }

    private record Said(String outcome, BigDecimal amount) {}

    private static Said said(Judge judge, HouseholdFacts facts) {
        try {
            Ruling ruling = judge.rule(facts);
            String codes = String.join("、", ruling.reasons().stream().map(Ruling.Reason::code).toList());
            return new Said(ruling.outcome() + (codes.isEmpty() ? "" : "（" + codes + "）"),
                    ruling.amount() == null ? BigDecimal.ZERO : ruling.amount());
        } catch (Refusal refusal) {
            return new Said("不能裁定：" + refusal.getMessage(), BigDecimal.ZERO);
        }
    }

    private void compare(String key, Said one, Said other) {
        before = before.add(one.amount);
        after = after.add(other.amount);
        boolean was = one.outcome.equals(Ruling.QUALIFIED);
        boolean is = other.outcome.equals(Ruling.QUALIFIED);
        int order = other.amount.compareTo(one.amount);
        String what = one.outcome.startsWith("不能裁定") || other.outcome.startsWith("不能裁定") ? "不能裁定"
                : was != is ? is ? "新进入" : "退出" : order > 0 ? "金额上调" : order < 0 ? "金额下调"
                : one.outcome.equals(other.outcome) ? "不变" : "理由有变";
        counts.merge(what, 1, Integer::sum);
        if (!what.equals("不变")) {
            out.println(what + " " + key + "：" + shown(one) + " → " + shown(other));
        }
    }

    private static String shown(Said said) {
        return said.outcome + (said.amount.signum() > 0 ? " " + Figures.yuan(said.amount) + " 元" : "");
    }
}
