package dibao.casefile;

import dibao.household.Circumstances;
import dibao.household.Words;
import dibao.shared.IdCardNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** 家庭情况要点 — members, incomes, assets and obligors as lines; people by name only. */
final class HouseholdText {

    private final Circumstances home;

    private HouseholdText(Circumstances home) {
        this.home = home;
    }

    static List<String> lines(Circumstances home) {
        return new HouseholdText(home).all();
    }

    private List<String> all() {
        var lines = new ArrayList<String>();
        lines.add("%s，申请人 %s，申请日期 %s，申请理由：%s%s".formatted(home.category(), home.applicantName(),
                home.applicationDate(), home.reason(), home.registeredPoor() ? "，建档立卡户" : ""));
        lines.add("共 %d 人".formatted(home.members().size()));
        home.members().forEach(m -> lines.add(member(m)));
        home.incomes().forEach(i -> lines.add("收入：%s %s %s 元/%s".formatted(name(i.idCard()), i.kind(), i.amount(), i.period())));
        home.assets().forEach(a -> lines.add("财产：%s %s，数量 %d，价值 %s 元".formatted(name(a.idCard()), a.kind(), a.count(), a.amount())));
        home.obligors().forEach(o -> lines.add("赡（扶、抚）养义务人：%s（%s），%s，%s".formatted(o.name(), o.relation(),
                o.declaredIncapable() ? "申报丧失赡（扶、抚）养能力" : "每月 " + o.monthlySupport() + " 元",
                Boolean.TRUE.equals(o.authorised()) ? "已授权核对" : "未授权核对")));
        return lines;
    }

    private String member(Circumstances.Member m) {
        String base = List.of(m.relation(), m.idCard().ageOn(home.applicationDate()) + "岁", m.health(),
                "残疾：" + m.disability(), m.labour(), m.authorised() ? "已授权核对" : "未授权核对").stream()
                .collect(Collectors.joining("，"));
        return "成员：%s（%s）%s".formatted(m.name(), base, apart(m));
    }

    /** What is recorded of who may not count; who does is the ruling's to say. */
    private static String apart(Circumstances.Member m) {
        return (m.status().equals(Words.NORMAL) ? "" : "，" + m.status()) + (m.livesTogether() ? "" : "，不共同生活");
    }

    private String name(IdCardNumber id) {
        return home.members().stream().filter(m -> m.idCard().equals(id)).map(Circumstances.Member::name)
                .findFirst().orElse("（非成员）");
    }
}
