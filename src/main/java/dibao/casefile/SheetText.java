package dibao.casefile;

import dibao.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 材料要点 — a sheet in readable Chinese lines, for the desk and the dossier page; no ID numbers, accounts or phones. */
public final class SheetText {

    private final List<String> lines = new ArrayList<>();

    private SheetText() {}

    /** @return one short sentence a line, never empty for a sheet that says something */
    public static List<String> lines(Finding finding) {
        var text = new SheetText();
        text.read(finding);
        return List.copyOf(text.lines);
    }

    private void read(Finding finding) {
        switch (finding.sort()) {
            case APPLICATION -> application((Finding.Application) finding);
            case RELATIVES -> relatives((Finding.Relatives) finding);
            case VERIFICATION -> verification((Finding.Verification) finding);
            case SURVEY -> survey((Finding.Survey) finding);
            case APPRAISAL -> appraisal((Finding.Appraisal) finding);
            case TOWNSHIP_PROPOSAL -> proposal((Finding.TownshipProposal) finding);
            case TOWNSHIP_ENDORSEMENT -> {
                var endorsement = (Finding.TownshipEndorsement) finding;
                opinion(endorsement.agreed() ? "同意经办人意见" : "不同意，退回经办人", endorsement.text());
            }
            case TOWNSHIP_OPINION -> townshipOpinion((Finding.TownshipOpinion) finding);
            case REFUSAL_REVIEW -> {
                var review = (Finding.RefusalReview) finding;
                opinion(review.reopen() ? "退回乡镇重新调查" : "已查看，不重新调查", review.text());
            }
            case TOWNSHIP_POSTING, COUNTY_POSTING -> posting((Finding.Posting) finding);
            case TOWNSHIP_NOTICE, COUNTY_NOTICE -> notice((Finding.Notice) finding);
            case SPOT_CHECK -> spotCheck((Finding.SpotCheck) finding);
            case PRECHECK -> precheck((Finding.Precheck) finding);
            case COUNTY_VISIT -> visit((Finding.CountyVisit) finding);
            case COUNTY_OPINION -> countyOpinion((Finding.CountyOpinion) finding);
            case DECISION -> decision((Finding.Decision) finding);
            case VERIFICATION_NOTICE, VERIFICATION_REPLY, OBJECTION_REPLY, HOUSEHOLD_CHANGE, CLOSURE, REVOCATION ->
                    lines.addAll(TurnText.lines((Turn) finding));
        }
    }

    private void application(Finding.Application a) {
        lines.addAll(HouseholdText.lines(a.declared()));
        a.kin().forEach(k -> lines.add("申报近亲属：%s（%s，%s）".formatted(k.officialName(), k.officialKind(), k.relation())));
        lines.add("提交材料 %d 份".formatted(a.paperIds().size()));
    }

    private void relatives(Finding.Relatives r) {
        lines.add(r.redForm() ? "列入红表备案" : "未发现与经办人员、村（居）干部等的近亲属关系");
        r.links().forEach(l -> lines.add("%s 与 %s（%s）：%s，来源：%s"
                .formatted(l.memberName(), l.officialName(), l.officialKind(), l.relation(), l.source())));
    }

    private void verification(Finding.Verification v) {
        line("核对日期：%s", v.comparedOn());
        for (var person : v.people()) {
            String result = !person.authorised() ? "未授权，未核对" : person.hits().isEmpty() ? "未查到登记" : "查到登记 "
                    + person.hits().size() + " 条";
            lines.add(person.name() + "：" + result);
            person.hits().forEach(h -> lines.add("%s：%s %s（%s，数据日期 %s）→ %s%s".formatted(person.name(), h.item(),
                    h.detail(), h.register(), h.dataDate(), h.settlement(), note(h.note()))));
        }
        line("核对结论：%s", v.conclusion());
        if (v.failed()) {
            lines.add("核对结果：不符合条件，须书面告知申请人");
        }
    }

    private void survey(Finding.Survey s) {
        lines.add("调查日期：%s，地点：%s，调查人：%s".formatted(s.visitedOn(), s.place(), String.join("、", s.investigators())));
        lines.addAll(HouseholdText.lines(s.seen()));
        line("调查情况：%s", s.narrative());
        lines.add(s.applicantSigned() ? "申请人已签字" : "申请人未签字");
        if (s.doubtful()) {
            lines.add("有疑问，需要重点调查：" + s.doubt());
        }
        if (s.withheld()) {
            lines.add("依法不予公开（原因另存，限授权人员查看）");
        }
        lines.add("照片 %d 张".formatted(s.photoIds().size()));
    }

    private void appraisal(Finding.Appraisal a) {
        long representatives = a.attendees().stream().filter(p -> p.capacity().contains("代表")
                && !p.capacity().startsWith("党员")).count();
        lines.add("评议日期：%s，地点：%s".formatted(a.heldOn(), a.place()));
        lines.add("参加 %d 人，其中村（居）民代表 %d 人，签字 %d 人".formatted(a.attendees().size(), representatives,
                a.attendees().stream().filter(Finding.Appraisal.Attendee::signed).count()));
        line("评议结论：%s", a.conclusion());
        line("评议情况：%s", a.narrative());
    }

    private void proposal(Finding.TownshipProposal p) {
        lines.add(p.qualified() ? "符合条件，拟保障金额 " + yuan(p.amount()) : "不符合条件" + codes(p.reasonCodes()));
        line("意见：%s", p.text());
        line("偏离规则或结果的理由：%s", p.departure());
    }

    private void townshipOpinion(Finding.TownshipOpinion o) {
        String judged = o.qualified() ? "符合条件，拟保障金额 " + yuan(o.amount()) : "不符合条件，书面答复申请人";
        opinion(o.agreed() ? judged : "不同意，退回经办人", o.text());
    }

    private void posting(Finding.Posting p) {
        lines.add("张贴日期：%s，最早结束日期：%s".formatted(p.postedOn(), p.closesOn()));
        lines.add("张贴地点：" + p.places().stream().map(Finding.Posting.Place::place).collect(Collectors.joining("、")));
    }

    private void notice(Finding.Notice n) {
        lines.add("结束日期：%s，%s".formatted(n.closedOn(), n.objected() ? "有异议" : "无异议"));
        n.objections().forEach(o -> lines.add("异议：%s %s：%s".formatted(o.on(), o.by(), o.content())));
    }

    private void spotCheck(Finding.SpotCheck s) {
        line("上报批次：%s", s.batchNo());
        String why = s.triggers().isEmpty() ? "随机抽中" : "必查情形 " + String.join("、", s.triggers());
        lines.add(s.visitDue() ? "须由县级直接入户核查：" + why : "未抽中");
    }

    private void precheck(Finding.Precheck p) {
        lines.add("比对日期：%s，平台：%s".formatted(p.comparedOn(), p.platform()));
        lines.add(p.suspicions().isEmpty() ? "无疑似信息" : "疑似信息 %d 条".formatted(p.suspicions().size()));
        p.suspicions().forEach(s -> lines.add("疑似：%s %s → %s%s".formatted(s.person(), s.item(), s.handling(), note(s.note()))));
    }

    private void visit(Finding.CountyVisit v) {
        lines.add("核查日期：%s，核查人：%s".formatted(v.visitedOn(), String.join("、", v.visitors())));
        lines.add(v.consistent() ? "与乡镇调查一致" : "与乡镇调查不一致");
        line("核查情况：%s", v.narrative());
    }

    private void countyOpinion(Finding.CountyOpinion o) {
        lines.add(o.conclusion() + (o.favourable() ? "，金额 " + yuan(o.amount()) : codes(o.reasonCodes())));
        o.papers().stream().filter(p -> !p.state().equals("有"))
                .forEach(p -> lines.add("材料「%s」：%s%s".formatted(p.name(), p.state(), note(p.note()))));
        line("意见：%s", o.text());
        o.defects().forEach(d -> line("退回原因：%s", d));
        line("偏离规则或结果的理由：%s", o.departure());
    }

    private void decision(Finding.Decision d) {
        lines.add(d.approved() ? "批准，每月 %s，自 %s 起".formatted(yuan(d.amount()), d.firstMonth())
                : "不予批准" + codes(d.reasonCodes()));
        line("更正：第 %s 号材料的决定已撤销", d.corrects());
        line("决定：%s", d.text());
        line("偏离规则或结果的理由：%s", d.departure());
    }

    private void opinion(String verdict, String text) {
        lines.add(verdict);
        line("意见：%s", text);
    }

    private void line(String form, @Nullable Object value) {
        if (value instanceof LocalDate || value != null && !value.toString().isBlank()) {
            lines.add(form.formatted(value));
        }
    }

    private static String codes(List<String> codes) {
        return codes.isEmpty() ? "" : "（" + String.join("、", codes) + "）";
    }

    private static String note(@Nullable String note) {
        return note == null || note.isBlank() ? "" : "，" + note;
    }

    private static String yuan(@Nullable Money amount) {
        return amount == null ? "未定" : amount + " 元";
    }
}
