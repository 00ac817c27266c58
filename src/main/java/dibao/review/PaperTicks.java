package dibao.review;

import dibao.casefile.Finding.CountyOpinion.Paper;
import dibao.shared.Refusal;
import dibao.shared.Refusal.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 逐项审查 — every paper of the county's list ticked 有, 无 or 不符 (R32a). */
final class PaperTicks {

    private static final String PRESENT = "有";
    private static final Set<String> STATES = Set.of(PRESENT, "无", "不符");

    private PaperTicks() {}

    /**
     * @param favourable 拟批准: nothing may lack then
     * @throws Refusal naming every paper unticked, ticked twice, unknown, or lacking without a note
     */
    static void check(List<Paper> ticked, List<String> required, boolean favourable) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < ticked.size(); i++) {
            Paper paper = ticked.get(i);
            String field = "papers[" + i + "]";
            if (!required.contains(paper.name())) {
                faults.add(new Fault(field + ".name", "「%s」不在审查材料清单中".formatted(paper.name())));
            } else if (!seen.add(paper.name())) {
                faults.add(new Fault(field + ".name", "「%s」重复".formatted(paper.name())));
            }
            tick(paper, field, favourable, faults);
        }
        List<String> missing = required.stream().filter(p -> !seen.contains(p)).toList();
        if (!missing.isEmpty()) {
            faults.add(new Fault("papers", "以下材料未勾选有、无或不符：" + String.join("、", missing)));
        }
        Refusal.ifAny(faults);
    }

    private static void tick(Paper paper, String field, boolean favourable, List<Fault> faults) {
        if (paper.state() == null || !STATES.contains(paper.state())) {
            faults.add(new Fault(field + ".state", "请为「%s」勾选有、无或不符".formatted(paper.name())));
        } else if (!paper.state().equals(PRESENT)) {
            if (Spoken.text(paper.note()).isEmpty()) {
                faults.add(new Fault(field + ".note", "「%s」为%s，请写明情况".formatted(paper.name(), paper.state())));
            }
            if (favourable) {
                faults.add(new Fault("conclusion", "「%s」为%s，不能拟批准".formatted(paper.name(), paper.state())));
            }
        }
    }
}
