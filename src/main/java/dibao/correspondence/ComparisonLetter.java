package dibao.correspondence;

import dibao.casefile.Dossier;
import dibao.casefile.Finding.Verification;
import dibao.casefile.Turn;
import dibao.shared.LegalTerms;
import dibao.shared.WorkCalendar.Deadline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 核对结果告知书 (220号 art. 20): what did not match, by source, why it fails, what the household may do, and by when. */
@Component
class ComparisonLetter {

    private static final String TERM = "clock.verification-reply";
    private static final String EVIDENCE = "提供有关证明材料，我们将组织复查，并把复查结果告知你";

    private final LegalTerms terms;

    ComparisonLetter(LegalTerms terms) {
        this.terms = terms;
    }

    /** Whether the comparison says anything the household must know. */
    static boolean calls(Verification verification) {
        return verification.people().stream().anyMatch(p -> !p.authorised() || p.hits().stream().anyMatch(ComparisonLetter::counts));
    }

    /** @param office who writes, and to whom objections go */
    Map<String, Object> says(Dossier dossier, Verification verification, String office) {
        record Found(String name, Verification.Hit hit) {}
        var found = new ArrayList<Found>();
        verification.people().forEach(p -> p.hits().stream().filter(ComparisonLetter::counts).forEach(h -> found.add(new Found(p.name(), h))));
        var said = new HashMap<String, Object>();
        said.put("核对日期", Chinese.day(verification.comparedOn()));
        said.put("核对结论", Chinese.or(verification.conclusion(), ""));
        said.put("结果", Rows.of(found, "成员 项目 内容 来源 说明", "无", f -> List.of(f.name(), f.hit().item(), f.hit().detail(),
                f.hit().register(), f.hit().dataDate() + " " + Chinese.or(f.hit().note(), ""))));
        String unauthorised = unauthorised(verification);
        said.put("未授权", unauthorised);
        var notice = dossier.standing().valid(Turn.VerificationNotice.class);
        String why = notice.map(n -> "认定不符合条件的理由：" + n.reasons()).orElse("以上情况将与入户调查的结果一并认定。");
        said.put("告知理由", unauthorised.isEmpty() ? List.of(why) : List.of(why, unauthorised));
        said.put("异议办法", notice.map(n -> mayObject(dossier, n, office))
                .orElse("你对上述结果有异议的，可以向%s提出，并%s。".formatted(office, EVIDENCE)));
        return said;
    }

    private static String unauthorised(Verification verification) {
        String names = verification.people().stream().filter(p -> !p.authorised()).map(Verification.Person::name)
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? "" : "下列人员没有授权，未能核对，请补签授权书：" + names + "。";
    }

    private String mayObject(Dossier dossier, Turn.VerificationNotice notice, String office) {
        Deadline due = terms.due(TERM, notice.toldOn());
        String by = Chinese.day(due.day()) + (due.provisional() ? "（暂定）" : "");
        boolean again = dossier.sheets().stream().map(Dossier.LaidSheet::finding)
                .anyMatch(f -> f instanceof Turn.VerificationReply reply && reply.objected());
        String may = again ? "本次核对是应你的异议进行的复查。你仍有异议的，可以在%s以前（含当日）向%s书面说明，你的意见将记入案卷，由入户调查一并查明。"
                .formatted(by, office) : "你有异议的，可以在%s以前（含当日）向%s提出，并%s。".formatted(by, office, EVIDENCE);
        return may + "期满没有答复的，视为没有异议。无论有无异议，我们都将继续入户调查，不单凭核对结果作出不予保障的决定。";
    }

    private static boolean counts(Verification.Hit hit) {
        return hit.settlement().equals("采信");
    }
}
