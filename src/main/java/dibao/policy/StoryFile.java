package dibao.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dibao.policy.PolicyCase.Wanted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 故事 — scenarios/*.yaml: households as policy staff would tell them, with the result that must come out. */
final class StoryFile {

    record Story(@JsonProperty("编号") String id, @JsonProperty("说明") String title, @JsonProperty("户别") String category,
            @JsonProperty("乡镇") @Nullable String township,
            @JsonProperty("申请日期") LocalDate applied, @JsonProperty("受理日期") @Nullable LocalDate accepted,
            @JsonProperty("家庭成员") List<Member> members, @JsonProperty("收入") @Nullable List<Income> incomes,
            @JsonProperty("财产") @Nullable List<Asset> assets, @JsonProperty("义务人") @Nullable List<Obligor> obligors,
            @JsonProperty("情形") @Nullable List<String> signs, @JsonProperty("预期") Map<String, Object> expected) {}

    record Member(@JsonProperty("称谓") String relation, @JsonProperty("年龄") @Nullable Integer age,
            @JsonProperty("出生日期") @Nullable LocalDate born, @JsonProperty("健康") @Nullable String health,
            @JsonProperty("残疾") @Nullable String disability, @JsonProperty("劳动能力") @Nullable String labour,
            @JsonProperty("授权核对") @Nullable String authorised, @JsonProperty("户籍县") @Nullable String hukou,
            @JsonProperty("人员状态") @Nullable String status, @JsonProperty("共同生活") @Nullable String together) {}

    record Income(@JsonProperty("类别") String kind, @JsonProperty("金额") BigDecimal amount,
            @JsonProperty("周期") String period) {}

    record Asset(@JsonProperty("类别") String kind, @JsonProperty("数量") @Nullable Long count,
            @JsonProperty("金额") @Nullable BigDecimal amount) {}

    record Obligor(@JsonProperty("申报丧失赡养能力") @Nullable String incapable,
            @JsonProperty("月赡养费") @Nullable BigDecimal support) {}

    private record File(@JsonProperty("故事") List<Story> stories) {}

    private static final List<String> RESULTS = List.of(PolicyCase.OUTCOME, PolicyCase.REASONS, PolicyCase.BASE,
            PolicyCase.TOTAL, PolicyCase.TRIGGERS);

    private StoryFile() {}

    static List<PolicyCase> read(LoadedRelease release, Faults faults) {
        var cases = new ArrayList<PolicyCase>();
        release.files().content().keySet().stream().filter(p -> p.startsWith("scenarios/")).forEach(path -> {
            YamlLines places = YamlLines.of(release.files(), path);
            List<Story> stories = YamlReader.read(release.files(), path, File.class, faults).map(File::stories).orElse(List.of());
            for (int i = 0; i < stories.size(); i++) {
                String place = places.where("故事", i);
                Story story = stories.get(i);
                if (story == null || blank(story.id) || blank(story.title) || story.category == null
                        || story.applied == null || story.members == null || story.members.isEmpty()
                        || story.expected == null || story.expected.isEmpty()) {
                    faults.add(place, "故事要有 编号、说明、户别、申请日期、家庭成员、预期");
                    continue;
                }
                int before = faults.all().size();
                HouseholdFacts facts = new StoryHousehold(release, story, place, faults).facts();
                Map<String, Wanted> expected = expected(release, story, places, i, faults);
                if (faults.all().size() == before) {
                    cases.add(new PolicyCase(story.id.strip(), story.title.strip(), place, facts, expected));
                }
            }
        });
        return cases;
    }

    private static Map<String, Wanted> expected(LoadedRelease release, Story story, YamlLines places, int at, Faults faults) {
        var expected = new LinkedHashMap<String, Wanted>();
        story.expected.forEach((what, value) -> {
            String where = places.where("故事", at, "预期", what);
            if (!RESULTS.contains(what)) {
                faults.add(where, "预期里不认识“" + what + "”，可以写 " + String.join("、", RESULTS) + Suggestion.among(what, RESULTS));
                return;
            }
            String text = text(value);
            if (what.equals(PolicyCase.OUTCOME) && !Ruling.OUTCOMES.contains(text)) {
                faults.add(where, "结果“" + text + "”应写 " + String.join("、", Ruling.OUTCOMES) + Suggestion.among(text, Ruling.OUTCOMES));
            } else if (what.equals(PolicyCase.REASONS) || what.equals(PolicyCase.TRIGGERS)) {
                CaseSheet.codes(release, what.equals(PolicyCase.REASONS) ? TableKind.ELIGIBILITY : TableKind.SITE_CHECKS,
                        text, where, faults);
            }
            expected.put(what, new Wanted(PolicyCase.sorted(text), where));
        });
        return expected;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.isEmpty() ? PolicyCase.NONE : String.join("、", list.stream().map(String::valueOf).toList());
        }
        return value instanceof BigDecimal money ? money.toPlainString() : String.valueOf(value).strip();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
