package dibao.casefile;

import dibao.household.Circumstances;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** 门 — may this sheet follow, on this day, from this officer? Answers with the sentence of the refusal. */
final class Gate {

    private static final String TELL_FIRST = "核对结果不符合条件，应先书面告知申请人并记录其答复；有异议的，应复查";
    private static final String ANSWER_FIRST = "公示期间的异议尚未答复异议人，请先完成「异议答复」";
    private static final String VISIT_AGAIN = "县级公示期间有异议，应先入户核查，重新审核并再次公示";

    private final Dossier dossier;
    private final CaseStanding standing;
    private final LocalDate today;

    Gate(Dossier dossier, LocalDate today) {
        this.dossier = dossier;
        this.standing = dossier.standing();
        this.today = today;
    }

    /** @throws Refusal saying what is missing, who may sign, or who must step back */
    void admit(Finding finding, Officer officer) {
        approach(finding.sort(), officer);
        circumstance(finding, officer).ifPresent(sentence -> {
            throw Refusal.because(sentence);
        });
    }

    /** What can be said before the sheet is written. @throws Refusal as {@link #admit} */
    void approach(Kind kind, Officer officer) {
        signature(kind, officer);
        recusal(officer);
        order(kind);
    }

    private void signature(Kind kind, Officer officer) {
        if (!officer.mayEnter(dossier.caseNo().township())) {
            throw Refusal.because("案卷 %s 不属于您所在的乡镇，不能办理".formatted(dossier.caseNo()));
        }
        var roles = SheetOrder.of(kind).mayLay();
        if (roles.stream().noneMatch(officer::has)) {
            throw Refusal.because("「%s」应由%s办理，%s没有此岗位".formatted(kind.label(),
                    roles.stream().sorted().map(r -> r.label()).collect(Collectors.joining("或")), officer.name()));
        }
    }

    private void recusal(Officer officer) {
        boolean involved = standing.valid(Finding.Relatives.class).stream().flatMap(r -> r.links().stream())
                .anyMatch(link -> officer.id().equals(link.officialUser()));
        if (involved) {
            throw Refusal.because("%s与本案家庭成员有近亲属关系，应当回避，请由其他人员办理".formatted(officer.name()));
        }
    }

    private void order(Kind kind) {
        if (kind == Kind.APPLICATION && standing.everLaid(Kind.APPLICATION)) {
            throw Refusal.because("案卷中已有申请材料，不能重复受理");
        }
        if (standing.ended() && !(kind == Kind.REVOCATION && !standing.stands(Kind.CLOSURE))) {
            throw Refusal.because("%s，不能再加入「%s」".formatted(ending(), kind.label()));
        }
        List<Kind> missing = SheetOrder.of(kind).needs().stream().filter(k -> !standing.stands(k)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.because("不能办理「%s」：缺少有效的%s，请先完成前面的步骤".formatted(kind.label(),
                    missing.stream().map(k -> "「" + k.label() + "」").collect(Collectors.joining("、"))));
        }
    }

    private String ending() {
        return standing.stands(Kind.CLOSURE) ? "本案已终止办理" : standing.stands(Kind.DECISION) ? "本案已作出审批决定"
                : "本案初审不符合条件，县级已查看";
    }

    private Optional<String> circumstance(Finding finding, Officer officer) {
        return switch (finding.sort()) {
            case VERIFICATION_NOTICE -> when(!standing.tellingOwed(), "核对结果没有不符合条件的情形，或已经告知，无须告知");
            case VERIFICATION_REPLY -> when(standing.stands(Kind.VERIFICATION_REPLY), "申请人的答复已经记录，不能重复记录");
            case SURVEY -> when(standing.tellingOwed(), TELL_FIRST);
            case TOWNSHIP_PROPOSAL -> proposal();
            case OBJECTION_REPLY -> turns().answer(officer);
            case REVOCATION -> turns().revocation((Turn.Revocation) finding);
            case TOWNSHIP_OPINION -> when(!standing.valid(Finding.TownshipEndorsement.class).orElseThrow().agreed(),
                    "民政所负责人已退回经办人，请先重新拟写审核意见");
            case TOWNSHIP_POSTING -> objected(Finding.TownshipNotice.class) ? Optional.of("乡镇公示期间有异议，应先重新调查，再次公示")
                    : when(!townshipQualified(), "乡镇人民政府未同意拟纳入，不能公示");
            case REFUSAL_REVIEW -> when(townshipQualified(), "乡镇审核意见为符合条件，无须查看初审答复");
            case TOWNSHIP_NOTICE -> closing(Kind.TOWNSHIP_NOTICE, standing.valid(Finding.TownshipPosting.class).orElseThrow());
            case SPOT_CHECK -> when(standing.valid(Finding.TownshipNotice.class).orElseThrow().objected(),
                    "乡镇公示期间有异议，应重新调查并再次公示后再上报");
            case COUNTY_OPINION -> opinion();
            case COUNTY_POSTING -> objected(Finding.CountyNotice.class) ? Optional.of(VISIT_AGAIN) : when(!standing.valid(Finding.CountyOpinion.class).orElseThrow().favourable(),
                    "县级审核意见不是拟批准，不能公示");
            case COUNTY_NOTICE -> closing(Kind.COUNTY_NOTICE, standing.valid(Finding.CountyPosting.class).orElseThrow());
            case DECISION -> decision((Finding.Decision) finding, officer);
            default -> Optional.empty();
        };
    }

    private Turning turns() {
        return new Turning(dossier, standing);
    }

    private Optional<String> proposal() {
        if (standing.tellingOwed()) {
            return Optional.of(TELL_FIRST);
        }
        if (standing.objectionOwed()) {
            return Optional.of(ANSWER_FIRST);
        }
        return standing.surveyDisputed() ? Optional.of("民主评议有争议，应先重新入户调查，再次评议") : uncompared();
    }

    /** R25: whoever the survey found, member or obligor, has a dated result, too. */
    private Optional<String> uncompared() {
        List<String> names = dossier.uncompared();
        return when(!names.isEmpty(), "入户调查后，%s还没有信息核对结果，请先补充核对".formatted(String.join("、", names)));
    }

    private boolean townshipQualified() {
        return standing.valid(Finding.TownshipOpinion.class).map(o -> o.agreed() && o.qualified()).orElse(false);
    }

    private Optional<String> opinion() {
        if (standing.valid(Finding.CountyOpinion.class).map(Finding.CountyOpinion::sentBack).orElse(false)) {
            return Optional.of("本案已退回乡镇，乡镇整改并再次上报后才能重新审核");
        }
        if (standing.objectionOwed()) {
            return Optional.of(objected(Finding.CountyNotice.class) ? VISIT_AGAIN : ANSWER_FIRST);
        }
        return when(standing.visitOwed() && !standing.stands(Kind.COUNTY_VISIT),
                        "本案须由县级直接入户核查，请先完成「县级入户核查」");
    }

    /** An objection stands until what it asks for is done; it cannot be closed or posted over. */
    private <T extends Finding.Notice> boolean objected(Class<T> notice) {
        return standing.valid(notice).map(Finding.Notice::objected).orElse(false);
    }

    private Optional<String> closing(Kind notice, Finding.Posting posting) {
        return standing.stands(notice) ? Optional.of("这次公示已经结束并记录结果，不能重复结束") : tooEarly(posting);
    }

    private Optional<String> decision(Finding.Decision decision, Officer officer) {
        if (!Objects.equals(decision.corrects(), standing.revoked().orElse(null))) {
            return Optional.of("原决定已撤销，新的决定须写明更正第几号材料");
        }
        var opinion = standing.valid(Finding.CountyOpinion.class).orElseThrow();
        if (dossier.signers(Kind.COUNTY_OPINION).contains(officer.id())) {
            return Optional.of("审核与审批应由不同人员办理：%s已签署本案审核意见".formatted(officer.name()));
        }
        if (opinion.sentBack()) {
            return Optional.of("本案已退回乡镇，不能作出决定");
        }
        if (!decision.approved()) {
            return Optional.empty();
        }
        return approval(opinion);
    }

    private Optional<String> approval(Finding.CountyOpinion opinion) {
        if (!opinion.favourable()) {
            return Optional.of("县级审核意见不是拟批准，不能批准");
        }
        if (standing.visitOwed() && !standing.stands(Kind.COUNTY_VISIT)) {
            return Optional.of("本案须由县级直接入户核查，未核查不能批准");
        }
        var notice = standing.valid(Finding.CountyNotice.class);
        if (notice.isEmpty()) {
            return Optional.of("不能批准：缺少有效的「县级公示结果」，请先完成公示");
        }
        if (notice.get().objected()) {
            return Optional.of("县级公示期间有异议，应调查后再次公示，不能批准");
        }
        var members = dossier.countingMembers().stream().map(Circumstances.Member::idCard).toList();
        return when(standing.valid(Finding.Verification.class).orElseThrow().people().stream()
                .anyMatch(p -> !p.authorised() && members.contains(p.idCard())), "有共同生活成员未授权核对，不能批准");
    }

    private Optional<String> tooEarly(Finding.Posting posting) {
        return when(today.isBefore(posting.closesOn()),
                "公示期未满：%s 张贴，最早 %s 才能结束".formatted(posting.postedOn(), posting.closesOn()));
    }

    private static Optional<String> when(boolean refused, String sentence) {
        return refused ? Optional.of(sentence) : Optional.empty();
    }
}
