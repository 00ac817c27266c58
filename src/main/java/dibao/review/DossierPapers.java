package dibao.review;

import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.household.Circumstances;
import dibao.policy.Papers;
import dibao.policy.Why;
import dibao.policy.Why.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 案卷证据 — on which sheet of the dossier a fact stands: what the visit saw, what the comparison settled, who declared it. */
final class DossierPapers implements Papers {

    /** Registers whose settled hits bear on a fact. */
    private static final List<String> INCOME = List.of("财政供养人员", "工商登记", "社保养老", "政策性补贴");
    private static final List<String> PROPERTY = List.of("车辆", "大型农机具", "房产", "工商登记");
    private static final List<String> COUNTED = List.of("死亡人员");

    private final Dossier dossier;

    /** @param dossier with the sheets that lay in it when the facts were taken */
    DossierPapers(Dossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public List<Evidence> of(Why.Fact fact) {
        return switch (fact.kind() + "." + fact.field()) {
            case "家庭.yearIncome" -> joined(home(), settled(INCOME));
            case "家庭.members", "成员.status" -> joined(home(), settled(COUNTED));
            case "成员.authorised" -> joined(home(), authorised(fact.key()));
            case "财产.kind", "财产.count", "财产.amount" -> joined(home(), settled(PROPERTY));
            case "情形.redForm" -> sheet(Kind.RELATIVES, Finding.Relatives.class).map(s -> evidence(s, relatives(s))).stream().toList();
            case "情形.complaint" -> List.of(new Evidence(null, "线索台账", "按家庭成员身份证号查询，以查询当日为准"));
            case "情形.doubtful" -> doubts();
            default -> home().toList();
        };
    }

    private static List<Evidence> joined(Stream<Evidence> one, Stream<Evidence> other) {
        return Stream.concat(one, other).toList();
    }

    /** The visit's snapshot, before it what was declared (D9). */
    private Stream<Evidence> home() {
        Optional<Dossier.LaidSheet> survey = sheet(Kind.SURVEY, Finding.Survey.class);
        return survey.or(() -> sheet(Kind.APPLICATION, Finding.Application.class)).stream().map(laid -> evidence(laid,
                laid.finding() instanceof Finding.Survey s ? "%s 入户调查记录，调查人 %s%s".formatted(s.visitedOn(),
                        String.join("、", s.investigators()), s.applicantSigned() ? "，申请人已签字" : "")
                        : "%s 申请人申报，尚未入户调查".formatted(dossier.declared().applicationDate())));
    }

    /** Of members alone: what obligors own decides nothing here. */
    private Stream<Evidence> settled(List<String> registers) {
        var members = dossier.circumstances().members().stream().map(Circumstances.Member::idCard).toList();
        return sheet(Kind.VERIFICATION, Finding.Verification.class).stream().map(laid -> {
            var hits = ((Finding.Verification) laid.finding()).people().stream().filter(p -> members.contains(p.idCard()))
                    .flatMap(p -> p.hits().stream()
                    .filter(h -> registers.contains(h.register())).map(h -> "%s：%s %s %s（%s）".formatted(p.name(), h.register(),
                            h.item(), h.detail(), h.settlement()))).toList();
            return evidence(laid, ((Finding.Verification) laid.finding()).comparedOn() + " 信息核对："
                    + (hits.isEmpty() ? "没有相关登记" : String.join("；", hits)));
        });
    }

    private Stream<Evidence> authorised(String member) {
        return sheet(Kind.VERIFICATION, Finding.Verification.class).stream().flatMap(laid ->
                ((Finding.Verification) laid.finding()).people().stream().filter(p -> p.name().equals(name(member)))
                        .map(p -> evidence(laid, p.name() + (p.authorised() ? "：已授权，已核对" : "：未授权，未核对"))));
    }

    /** Facts know members by their names made unique. */
    private static String name(String member) {
        return member.replaceAll("（\\d+）$", "");
    }

    private static String relatives(Dossier.LaidSheet laid) {
        var links = ((Finding.Relatives) laid.finding()).links();
        return links.isEmpty() ? "未发现与备案人员的近亲属关系" : "列入红表：" + links.stream().map(l -> "%s 与 %s（%s）：%s"
                .formatted(l.memberName(), l.officialName(), l.officialKind(), l.relation())).collect(Collectors.joining("；"));
    }

    private List<Evidence> doubts() {
        var standing = dossier.standing();
        List<Evidence> found = dossier.sheets().stream().flatMap(laid -> doubt(laid.finding())
                .filter(text -> laid.finding() instanceof Finding.Notice || laid.finding() instanceof Finding.Precheck
                        || standing.valid(laid.finding().getClass()).filter(laid.finding()::equals).isPresent())
                .map(text -> evidence(laid, text)).stream()).toList();
        return found.isEmpty() ? List.of(new Evidence(null, "案卷", "各项材料均无疑问标记、争议、异议或疑似信息")) : found;
    }

    private static Optional<String> doubt(Finding finding) {
        if (finding instanceof Finding.Survey s && s.doubtful()) {
            return Optional.of("调查人标记有疑问：" + s.doubt());
        } else if (finding instanceof Finding.Appraisal a && a.disputed()) {
            return Optional.of("民主评议有争议");
        } else if (finding instanceof Finding.TownshipProposal p && p.departure() != null) {
            return Optional.of("经办人意见偏离裁定：" + p.departure());
        } else if (finding instanceof Finding.Notice n && n.objected()) {
            return Optional.of("公示有异议 " + n.objections().size() + " 条");
        }
        return finding instanceof Finding.Precheck p && !p.suspicions().isEmpty()
                ? Optional.of("审批前比对有疑似信息 " + p.suspicions().size() + " 条") : Optional.empty();
    }

    /** The sheet that stands. */
    private <T extends Finding> Optional<Dossier.LaidSheet> sheet(Kind kind, Class<T> type) {
        return dossier.standing().valid(type).flatMap(valid -> dossier.sheets().stream()
                .filter(laid -> laid.kind() == kind && laid.finding().equals(valid)).reduce((a, b) -> b));
    }

    private static Evidence evidence(Dossier.LaidSheet laid, String text) {
        return new Evidence(laid.number(), laid.kind().label(), text);
    }
}
