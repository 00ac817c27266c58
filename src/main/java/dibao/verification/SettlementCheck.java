package dibao.verification;

import dibao.casefile.Attachments;
import dibao.casefile.Dossier;
import dibao.shared.CountyClock;
import dibao.shared.FaultList;
import dibao.shared.Officer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 核对结果校验 — no hit and no suspicion stays without an answer and its reason. */
@Component
class SettlementCheck {

    private final Attachments attachments;
    private final CountyClock clock;

    SettlementCheck(Attachments attachments, CountyClock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    void check(MeansCheck.Settlement settlement, List<MeansCheck.Hit> found, Dossier dossier) {
        var faults = new FaultList();
        faults.day("comparedOn", "核对日期", settlement.comparedOn(), since(dossier))
                .text("conclusion", "核对结论", settlement.conclusion());
        Set<Long> known = found.stream().map(MeansCheck.Hit::id).collect(Collectors.toSet());
        Set<Long> answered = new HashSet<>();
        for (int i = 0; i < settlement.settlements().size(); i++) {
            var line = settlement.settlements().get(i);
            String at = "settlements[" + i + "]";
            faults.when(!known.contains(line.hitId()), at + ".hitId", "本案没有编号为 %s 的命中记录".formatted(line.hitId()))
                    .when(line.hitId() != null && !answered.add(line.hitId()), at + ".hitId", "同一命中记录处理了两次")
                    .when(!word(MeansCheck.SETTLEMENTS, line.settlement()), at + ".settlement", "请选择采信或排除")
                    .text(at + ".note", "处理说明", line.note());
        }
        found.stream().filter(h -> !answered.contains(h.id())).forEach(h -> faults.when(true, "settlements",
                "命中记录未处理：%s在「%s」中登记有「%s」（数据日期 %s），请选择采信或排除并说明"
                        .formatted(h.person(), h.register(), h.item(), h.dataDate())));
        faults.refuse();
    }

    void check(MeansCheck.Precheck precheck, Dossier dossier, Officer officer) {
        var faults = new FaultList();
        faults.day("comparedOn", "比对日期", precheck.comparedOn(), since(dossier))
                .text("platform", "比对平台", precheck.platform());
        for (int i = 0; i < precheck.suspicions().size(); i++) {
            var suspicion = precheck.suspicions().get(i);
            String at = "suspicions[" + i + "]";
            faults.text(at + ".person", "疑似人员", suspicion.person())
                    .text(at + ".item", "疑似事项", suspicion.item())
                    .when(!word(MeansCheck.HANDLINGS, suspicion.handling()), at + ".handling", "疑似事项请选择属实或排除")
                    .text(at + ".note", "处理说明", suspicion.note());
        }
        List<String> unknown = attachments.unknown(precheck.resultIds(), officer);
        faults.when(precheck.resultIds().isEmpty(), "resultIds", "请上传平台比对结果的截图或文件")
                .when(!unknown.isEmpty(), "resultIds",
                        "附件 %s 未上传或无权使用，请重新上传".formatted(String.join("、", unknown))).refuse();
    }

    private FaultList.Span since(Dossier dossier) {
        return FaultList.Span.since("受理日期", dossier.acceptedOn(), clock.today());
    }

    private static boolean word(List<String> words, @Nullable String typed) {
        return words.contains(Objects.requireNonNullElse(typed, ""));
    }
}
