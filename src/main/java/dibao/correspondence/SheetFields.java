package dibao.correspondence;

import dibao.casefile.Dossier;
import dibao.casefile.Dossier.LaidSheet;
import dibao.casefile.Finding;
import dibao.casefile.SheetText;
import dibao.shared.Divisions;
import dibao.shared.IdCardNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 材料内容 as the form of its kind prints it. */
@Component
class SheetFields {

    private static final int LINES_TO_WRITE_ON = 4;

    private final HouseholdFields households;
    private final Divisions divisions;

    SheetFields(HouseholdFields households, Divisions divisions) {
        this.households = households;
        this.divisions = divisions;
    }

    /** The form a sheet is printed on. */
    static Form formOf(Finding finding) {
        if (finding instanceof Finding.Relatives relatives) {
            return relatives.redForm() ? Form.RELATIVES : Form.SHEET;
        }
        return finding instanceof Finding.Survey ? Form.SURVEY : finding instanceof Finding.Appraisal ? Form.APPRAISAL
                : finding instanceof Finding.Posting ? Form.POSTING : Form.SHEET;
    }

    Map<String, Object> of(Dossier dossier, LaidSheet sheet) {
        var fields = new HashMap<String, Object>();
        fields.put("材料序号", String.valueOf(sheet.number()));
        fields.put("材料名称", sheet.kind().label());
        fields.put("责任人", sheet.officerName());
        fields.put("办理日期", Chinese.day(sheet.recordedAt()));
        fields.put("要点", SheetText.lines(sheet.finding()));
        Finding finding = sheet.finding();
        finding.as(Finding.Survey.class).ifPresent(f -> survey(dossier, f, fields));
        finding.as(Finding.Appraisal.class).ifPresent(f -> appraisal(f, fields));
        finding.as(Finding.Posting.class).ifPresent(f -> posting(dossier, f, fields));
        finding.as(Finding.Relatives.class).ifPresent(f -> relatives(dossier, f, fields));
        return fields;
    }

    private void survey(Dossier dossier, Finding.Survey survey, Map<String, Object> fields) {
        fields.putAll(households.of(survey.seen(), dossier.acceptedOn()));
        fields.put("调查日期", Chinese.day(survey.visitedOn()));
        fields.put("调查地点", survey.place());
        fields.put("调查人", String.join("、", survey.investigators()));
        fields.put("调查情况", Chinese.or(survey.narrative(), ""));
        fields.put("申请人签字", survey.applicantSigned() ? "申请人已签字（见原件）" : "申请人未签字");
        fields.put("疑点", survey.doubtful() ? Chinese.or(survey.doubt(), "") : "无");
    }

    private static void appraisal(Finding.Appraisal appraisal, Map<String, Object> fields) {
        fields.put("评议日期", Chinese.day(appraisal.heldOn()));
        fields.put("评议地点", appraisal.place());
        fields.put("参加人数", String.valueOf(appraisal.attendees().size()));
        fields.put("代表人数", String.valueOf(appraisal.attendees().stream()
                .filter(a -> a.capacity().startsWith("村") && a.capacity().endsWith("民代表")).count()));
        fields.put("评议结论", appraisal.conclusion());
        fields.put("评议情况", Chinese.or(appraisal.narrative(), ""));
        fields.put("参加人", Rows.of(appraisal.attendees(), "姓名 身份 签字", "",
                a -> List.of(a.name(), a.capacity(), a.signed() ? "已签字（见原件）" : "未签字")));
    }

    private void posting(Dossier dossier, Finding.Posting posting, Map<String, Object> fields) {
        boolean county = posting instanceof Finding.CountyPosting;
        boolean withheld = dossier.sheets().stream().map(LaidSheet::finding)
                .anyMatch(f -> f instanceof Finding.Survey survey && survey.withheld());
        String township = divisions.name(dossier.township());
        fields.put("公示标题", county ? "最低生活保障拟批准对象公示" : "最低生活保障审核结果公示");
        // where a count of one would point at the household, the village is not named
        fields.put("公示范围", withheld ? township : township + divisions.name(dossier.village()));
        fields.put("公示内容", posting.shown());
        fields.put("张贴日期", Chinese.day(posting.postedOn()));
        fields.put("截止日期", Chinese.day(posting.closesOn().minusDays(1)));
        fields.put("张贴地点", posting.places().stream().map(Finding.Posting.Place::place).collect(Collectors.joining("、")));
        fields.put("发文机关", county ? divisions.name(dossier.township().substring(0, 6)) + "民政局" : township + "人民政府");
    }

    private static void relatives(Dossier dossier, Finding.Relatives relatives, Map<String, Object> fields) {
        fields.put("登记", relatives.links().isEmpty()
                ? Rows.blank("经办人员姓名 经办人员身份证号 类别 关系 成员姓名 成员身份证号 来源", LINES_TO_WRITE_ON)
                : Rows.of(relatives.links(), "经办人员姓名 经办人员身份证号 类别 关系 成员姓名 成员身份证号 来源", "",
                        l -> List.of(l.officialName(), id(l.officialId()), l.officialKind(), l.relation(), l.memberName(),
                                l.memberId(), l.source())));
        fields.put("调查摘要", dossier.standing().valid(Finding.Survey.class).map(Finding.Survey::narrative).orElse(""));
        fields.put("乡镇意见", dossier.standing().valid(Finding.TownshipOpinion.class).map(Finding.TownshipOpinion::text).orElse(""));
        fields.put("保障金额", Stream.of(dossier.standing().valid(Finding.Decision.class).map(Finding.Decision::amount).orElse(null))
                .filter(Objects::nonNull).map(amount -> amount + "元/月").findFirst().orElse(""));
    }

    private static String id(@org.jspecify.annotations.Nullable IdCardNumber id) {
        return id == null ? "" : id.value();
    }
}
