package dibao.policy;

import dibao.policy.StoryFile.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 故事里的一户 — what the story does not say is unremarkable: healthy, local, authorised, living together. */
final class StoryHousehold {

    private static final int ADULT = 30;
    private static final int OLDEST = 150;
    private static final List<String> SIGNS = List.of("红表备案", "群众举报", "有疑问");

    private final LoadedRelease release;
    private final Story story;
    private final String where;
    private final Faults faults;

    StoryHousehold(LoadedRelease release, Story story, String where, Faults faults) {
        this.release = release;
        this.story = story;
        this.where = where;
        this.faults = faults;
    }

    HouseholdFacts facts() {
        LocalDate accepted = story.accepted() == null ? story.applied() : story.accepted();
        var members = new ArrayList<HouseholdFacts.Member>();
        for (StoryFile.Member m : said("家庭成员", story.members())) {
            members.add(member(m, String.valueOf(members.size() + 1)));
        }
        if (members.stream().noneMatch(m -> m.relation().equals(CaseFacts.SELF))) {
            faults.add(where, "家庭成员里没有称谓为“本人”的申请人");
        }
        var signs = said("情形", story.signs());
        signs.forEach(sign -> among("情形", sign, SIGNS));
        return new HouseholdFacts(among("户别", story.category(), List.of("城市", "农村")), story.applied(), accepted, members,
                said("收入", story.incomes()).stream().map(i -> new HouseholdFacts.Income("1", word("收入类别", i.kind()),
                        money("收入金额", i.amount()), among("周期", i.period(), List.of("月", "年")))).toList(),
                said("财产", story.assets()).stream().map(a -> new HouseholdFacts.Asset("1", known("财产类别", a.kind(), ""),
                        count(a.count()), a.amount() == null ? BigDecimal.ZERO : money("财产金额", a.amount()))).toList(),
                said("义务人", story.obligors()).stream().map(o -> new HouseholdFacts.Obligor(yes("申报丧失赡养能力", o.incapable(), false),
                        o.support() == null ? BigDecimal.ZERO : money("月赡养费", o.support()))).toList(),
                new HouseholdFacts.Signs(signs.contains(SIGNS.get(0)), signs.contains(SIGNS.get(1)), signs.contains(SIGNS.get(2))), township());
    }

    private @Nullable String township() {
        return story.township() == null ? null
                : Area.township(among("乡镇", story.township(), Area.townships())).orElse(null);
    }

    private HouseholdFacts.Member member(StoryFile.Member m, String id) {
        if (m.age() == null && m.born() == null) {
            faults.add(where, "家庭成员“" + m.relation() + "”要写年龄（申请日的周岁）或出生日期");
        }
        boolean possible = m.age() == null || m.age() >= 0 && m.age() <= OLDEST;
        if (!possible) {
            faults.add(where, "年龄“" + m.age() + "”应是0至" + OLDEST + "的整数");
        }
        LocalDate born = m.born() != null ? m.born() : story.applied().minusYears(m.age() == null || !possible ? ADULT : m.age());
        String county = release.parameters().text("county.code", release.note().inForceFrom());
        return new HouseholdFacts.Member(id, known("与申请人关系", m.relation(), ""), born, known("健康状况", m.health(), "健康或良好"),
                known("残疾等级", m.disability(), "无"), known("劳动能力", m.labour(), "有劳动能力"),
                yes("授权核对", m.authorised(), true), m.hukou() == null ? county : m.hukou(),
                known("人员状态", m.status(), Membership.NORMAL), yes("共同生活", m.together(), true));
    }

    /** A word that the dictionary lists under this header. */
    private String known(String header, @Nullable String said, String unsaid) {
        if (said == null && !unsaid.isEmpty()) {
            return unsaid;
        }
        return release.dictionary().find(header).map(Word::words).filter(words -> !words.isEmpty())
                .map(words -> among(header, said, words)).orElse(word(header, said));
    }

    private String word(String what, @Nullable String said) {
        if (said == null || said.isBlank()) {
            faults.add(where, "缺少" + what);
            return "";
        }
        return said.strip();
    }

    private BigDecimal money(String what, @Nullable BigDecimal amount) {
        if (amount == null || amount.signum() < 0) {
            faults.add(where, what + "应是不小于0的数字");
            return BigDecimal.ZERO;
        }
        return amount;
    }

    private String among(String what, @Nullable String said, List<String> words) {
        if (said == null || !words.contains(said.strip())) {
            faults.add(where, what + "“" + said + "”应写 " + String.join("、", words) + " 之一"
                    + (said == null ? "" : Suggestion.among(said, words)));
            return words.get(0);
        }
        return said.strip();
    }

    private boolean yes(String what, @Nullable String said, boolean unsaid) {
        return said == null ? unsaid : among(what, said, List.of("是", "否")).equals("是");
    }

    private long count(@Nullable Long count) {
        if (count != null && count < 0) {
            faults.add(where, "财产数量应是不小于0的数字");
        }
        return count == null ? 1 : count;
    }

    /** Without the items that only a dash was typed for; those are told. */
    private <T> List<T> said(String what, @Nullable List<T> list) {
        if (list != null && list.contains(null)) {
            faults.add(where, what + "里有一项是空的");
        }
        return list == null ? List.of() : list.stream().filter(java.util.Objects::nonNull).toList();
    }
}
