package dibao.review;

import dibao.casefile.IntakeHousehold;
import dibao.casefile.IntakeWorkbook;
import dibao.household.Circumstances;
import dibao.policy.EligibilityPolicy;
import dibao.policy.HouseholdFacts.Signs;
import dibao.policy.HouseholdFacts;
import dibao.policy.Ruling;
import dibao.policy.Why;
import dibao.shared.CountyClock;
import dibao.shared.Refusal;
import dibao.shared.SignsLookup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 试算 — what the rules would say of an intake workbook today; opens no case and keeps nothing. */
@Component
class Trial {

    /**
     * @param lines in file order, one per row of 家庭
     * @param notes what concerns no line's outcome: orphan rows, warnings, each with its cell
     * @param judged what was judged and by which release, by place among the lines; not there for who could not be judged
     */
    record Result(LocalDate judgedOn, List<TrialLine> lines, List<String> notes, Map<Integer, Judged> judged) {

        /** Those every trial counts, and 人工处理 where it occurs. */
        List<String> outcomes() {
            var usual = List.of(TrialLine.PASSED, TrialLine.REFUSED, TrialLine.FAULTY);
            return count(Ruling.MANUAL) == 0 ? usual : Stream.concat(usual.stream(), Stream.of(Ruling.MANUAL)).toList();
        }

        long count(String outcome) {
            return lines.stream().filter(line -> line.outcome().equals(outcome)).count();
        }
    }

    record Judged(HouseholdFacts facts, String releaseId) {}

    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

    private final IntakeWorkbook intake;
    private final EligibilityPolicy policy;
    private final SignsLookup signs;
    private final CountyClock clock;

    Trial(IntakeWorkbook intake, EligibilityPolicy policy, ObjectProvider<SignsLookup> signs, CountyClock clock) {
        this.intake = intake;
        this.policy = policy;
        this.signs = signs.getIfAvailable(() -> (people, on) -> SignsLookup.Known.NOTHING);
        this.clock = clock;
    }

    /** @throws Refusal one sentence, when the whole file cannot be read */
    Result of(byte[] file) {
        LocalDate today = clock.today();
        IntakeWorkbook.Content content = intake.read(file, LocalDate.MAX);
        var lines = new ArrayList<TrialLine>();
        var judged = new HashMap<Integer, Judged>();
        for (IntakeHousehold household : content.households()) {
            lines.add(line(household, today, one -> judged.put(lines.size(), one)));
        }
        return new Result(today, List.copyOf(lines), content.notes(), Map.copyOf(judged));
    }

    /**
     * The tree of one line, by the release that judged it.
     *
     * @param at place among the lines, from 0
     * @throws Refusal when there is no such line, or it could not be judged
     */
    Why why(Result result, int at) {
        if (at < 0 || at >= result.lines().size()) {
            throw Refusal.because("试算结果里没有第 " + (at + 1) + " 户，请重新上传工作簿试算");
        }
        TrialLine line = result.lines().get(at);
        Judged one = result.judged().get(at);
        if (one == null) {
            throw Refusal.because("家庭 " + line.key() + " 没有裁定，没有裁定说明：" + line.message());
        }
        return policy.explain(one.facts(), one.releaseId(), fact -> List.of(new Why.Evidence(null,
                fact.kind().equals("情形") ? "备案登记、投诉登记" : "导入工作簿", fact.kind().equals("情形") ? "" : "家庭编号 " + line.key())));
    }

    private TrialLine line(IntakeHousehold household, LocalDate today, Consumer<Judged> kept) {
        Circumstances home = household.circumstances();
        return home == null ? TrialLine.faulty(household.key(), List.of(), household.faultText())
                : judged(household.key(), facts(home, today), kept);
    }

    private HouseholdFacts facts(Circumstances home, LocalDate today) {
        var known = signs.of(home.members().stream().map(Circumstances.Member::idCard).toList(), today);
        return FactsOf.of(home, today, new Signs(known.redForm(), known.complaint(), false));
    }

    private TrialLine judged(String key, HouseholdFacts facts, Consumer<Judged> kept) {
        try {
            Ruling ruling = policy.judge(facts);
            kept.accept(new Judged(facts, ruling.releaseId()));
            return TrialLine.of(key, ruling);
        } catch (Refusal noStandard) {
            return TrialLine.faulty(key, triggers(facts), noStandard.getMessage());
        } catch (RuntimeException failed) {
            LOG.error("a trial of household {} failed", key, failed);
            return TrialLine.faulty(key, List.of(), "认定时发生内部错误，请联系管理员查看日志");
        }
    }

    /** Site checks need no standard and are judged without one. */
    private List<String> triggers(HouseholdFacts facts) {
        try {
            return policy.triggers(facts).stream().sorted().toList();
        } catch (Refusal noRules) {
            return List.of();
        }
    }
}
