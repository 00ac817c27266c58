package dibao.review;

import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.household.Circumstances;
import dibao.shared.IdCardNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** 结果矛盾 — where comparison, appraisal or county visit says something else than the survey's snapshot (R26). */
final class Contradictions {

    /** What a hit of a register would have shown up as in the snapshot. */
    private static final Map<String, List<String>> SHOWS_AS = Map.of(
            "财政供养人员", List.of("工资性收入"),
            "车辆", List.of("机动车", "残疾人专用车", "摩托车", "工程机械"),
            "大型农机具", List.of("大型农机具"),
            "房产", List.of("住房", "商铺", "一年内购建房", "易地搬迁住房", "危房改造"),
            "工商登记", List.of("企业出资", "经营净收入"),
            "社保养老", List.of("转移净收入"),
            "政策性补贴", List.of("转移净收入"),
            "死亡人员", List.of("死亡"));

    private Contradictions() {}

    /** One sentence each; empty when all results agree. */
    static List<String> in(Dossier dossier) {
        var found = new ArrayList<String>();
        Circumstances seen = dossier.circumstances();
        var standing = dossier.standing();
        var counting = dossier.countingMembers().stream().map(Circumstances.Member::idCard).toList();
        standing.valid(Finding.Verification.class).ifPresent(v -> v.people().stream()
                .filter(p -> counting.contains(p.idCard())).forEach(p -> p.hits().stream()
                        .filter(h -> h.settlement().equals("采信") && !shows(seen, p.idCard(), h))
                        .forEach(h -> found.add("信息核对采信 %s 的「%s：%s %s」，入户调查记录中没有"
                                .formatted(p.name(), h.register(), h.item(), h.detail())))));
        standing.valid(Finding.Appraisal.class).filter(a -> !a.conclusion().equals("属实"))
                .ifPresent(a -> found.add("民主评议结论为「%s」".formatted(a.conclusion())));
        standing.valid(Finding.CountyVisit.class).filter(v -> !v.consistent())
                .ifPresent(v -> found.add("县级入户核查与乡镇调查不一致"));
        return found;
    }

    private static boolean shows(Circumstances seen, IdCardNumber person, Finding.Verification.Hit hit) {
        return words(seen, person).anyMatch(word -> SHOWS_AS.getOrDefault(hit.register(), List.of()).contains(word)
                || hit.register().contains(word) || hit.item().contains(word));
    }

    /** Everything the snapshot says the person has. */
    private static Stream<String> words(Circumstances seen, IdCardNumber person) {
        return Stream.of(
                seen.assets().stream().filter(a -> a.idCard().equals(person)
                        && (a.count() > 0 || a.amount().yuan().signum() > 0)).map(Circumstances.Asset::kind),
                seen.incomes().stream().filter(i -> i.idCard().equals(person) && i.amount().yuan().signum() > 0)
                        .map(Circumstances.Income::kind),
                seen.members().stream().filter(m -> m.idCard().equals(person)).map(Circumstances.Member::status))
                .flatMap(words -> words);
    }
}
