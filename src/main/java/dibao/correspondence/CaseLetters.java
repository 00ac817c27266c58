package dibao.correspondence;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.Dossier.LaidSheet;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.casefile.Turn;
import dibao.shared.CaseNo;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 开具文书 — letters that rest on a sheet of the dossier: 核对结果告知书 (220号 art. 20), 低保证 (art. 29), 撤销决定通知书; one of each for a sheet. */
@Component
class CaseLetters {

    private static final Map<Form, Kind> RESTS_ON = Map.of(Form.VERIFICATION_NOTICE, Kind.VERIFICATION, Form.CERTIFICATE, Kind.DECISION);
    private static final Map<Form, Set<Role>> MAY_ISSUE = Map.of(
            Form.VERIFICATION_NOTICE, Set.of(Role.CHECKER, Role.INTAKE, Role.OFFICE_HEAD),
            Form.CERTIFICATE, Set.of(Role.COUNTY_EXAMINER, Role.COUNTY_APPROVER));
    /** Sheets after which a letter goes out by itself. */
    private static final Map<String, Form> AFTER = Map.of("VERIFICATION_NOTICE", Form.VERIFICATION_NOTICE, "REVOCATION", Form.REVOCATION);

    private final Archive archive;
    private final LetterDesk desk;
    private final CaseForms forms;
    private final ComparisonLetter comparison;
    private final LegalTerms terms;

    CaseLetters(Archive archive, LetterDesk desk, CaseForms forms, ComparisonLetter comparison, LegalTerms terms) {
        this.archive = archive;
        this.desk = desk;
        this.forms = forms;
        this.comparison = comparison;
        this.terms = terms;
    }

    /** What this officer may issue now. */
    List<Form> open(Dossier dossier, Officer officer) {
        return MAY_ISSUE.entrySet().stream().filter(e -> e.getValue().stream().anyMatch(officer::has)).map(Map.Entry::getKey)
                .filter(form -> lack(form, dossier) == null).sorted().toList();
    }

    /** @throws Refusal when it is not this officer's to issue, nothing in the dossier calls for it, or it was issued before */
    @Transactional
    public void issue(Form form, CaseNo caseNo, Officer officer) {
        Dossier dossier = archive.open(caseNo, officer);
        if (MAY_ISSUE.getOrDefault(form, Set.of()).stream().noneMatch(officer::has)) {
            throw Refusal.because("「%s」不由您的岗位开具".formatted(form.title()));
        }
        String lack = lack(form, dossier);
        if (lack != null) {
            throw Refusal.because(lack);
        }
        file(form, dossier, restsOn(form, dossier), officer);
    }

    @EventListener
    void laid(Archive.SheetLaid laid) {
        Form form = AFTER.get(laid.finding().sort().name());
        if (form != null) {
            Dossier dossier = archive.open(laid.caseNo());
            LaidSheet sheet = form == Form.REVOCATION ? dossier.sheets().get(dossier.sheets().size() - 1) : restsOn(form, dossier);
            if (!desk.written(dossier.caseNo().value(), form, sheet.number())) {
                file(form, dossier, sheet, laid.officer());
            }
        }
    }

    private @Nullable String lack(Form form, Dossier dossier) {
        LaidSheet sheet = RESTS_ON.containsKey(form) ? Opinions.standing(dossier, RESTS_ON.get(form)).orElse(null) : null;
        if (sheet == null || !calls(form, sheet.finding())) {
            return form == Form.CERTIFICATE ? "本案没有有效的批准决定，不能开具低保证" : "信息核对没有与申报不一致或者未授权的情况，不需要告知";
        }
        if (desk.written(dossier.caseNo().value(), form, sheet.number())) {
            return "第%d号材料的「%s」已经开具，请在文书列表中下载".formatted(sheet.number(), form.title());
        }
        return form == Form.VERIFICATION_NOTICE && dossier.standing().tellingOwed() && !dossier.standing().stands(Kind.VERIFICATION_NOTICE)
                ? "核对不符合条件的，请在「核对结果告知」中写明理由，告知书随之开具" : null;
    }

    private static boolean calls(Form form, Finding finding) {
        return form == Form.CERTIFICATE ? ((Finding.Decision) finding).approved()
                : ComparisonLetter.calls((Finding.Verification) finding);
    }

    private static LaidSheet restsOn(Form form, Dossier dossier) {
        return dossier.sheets().stream().filter(s -> s.kind() == RESTS_ON.get(form)).reduce((first, second) -> second).orElseThrow();
    }

    private void file(Form form, Dossier dossier, LaidSheet sheet, Officer officer) {
        Map<String, Object> said = forms.common(dossier, form);
        said.put(LetterDesk.SHEET, String.valueOf(sheet.number()));
        if (sheet.finding() instanceof Finding.Verification verification) {
            said.putAll(comparison.says(dossier, verification, String.valueOf(said.get("发文机关"))));
        } else if (sheet.finding() instanceof Finding.Decision decision) {
            said.put("保障金额", String.valueOf(decision.amount()));
            said.put("起始月", month(decision.firstMonth()));
        } else {
            revocation(dossier, sheet, said);
        }
        desk.file(new LetterDesk.Letter(form, dossier.caseNo().value(), dossier.township(), dossier.applicantName(), said,
                terms.example(dossier.acceptedOn())), officer);
    }

    private void revocation(Dossier dossier, LaidSheet sheet, Map<String, Object> said) {
        var revocation = (Turn.Revocation) sheet.finding();
        LaidSheet wrong = dossier.sheets().stream().filter(s -> s.number() == revocation.sheet()).findFirst().orElseThrow();
        said.put("原决定机关", wrong.kind() == Kind.DECISION ? desk.office(Form.REVOCATION, dossier.township()) : said.get("发文机关"));
        said.put("原决定日期", Chinese.day(wrong.recordedAt()));
        said.put("原决定", verdict(wrong.finding()) + told(dossier, wrong.kind()));
        said.put("理由", List.of(revocation.error()));
        said.put("意见", "本案由" + revocation.backTo() + "。");
    }

    private static String verdict(Finding wrong) {
        return wrong instanceof Finding.Decision decision
                ? decision.approved() ? "批准，保障金额每月%s元，自%s起发放".formatted(decision.amount(), month(decision.firstMonth())) : "不予批准"
                : "初审认为不符合条件";
    }

    /** The letter by which the household knows it, with its number. */
    private String told(Dossier dossier, Kind wrong) {
        Set<Form> letters = wrong == Kind.DECISION ? Set.of(Form.COUNTY_APPROVAL, Form.COUNTY_REFUSAL) : Set.of(Form.TOWNSHIP_REPLY);
        return desk.of(dossier.caseNo().value()).stream().filter(letter -> letters.contains(letter.form()))
                .reduce((first, second) -> second).map(letter -> "；《%s》%s".formatted(letter.title(), letter.number())).orElse("");
    }

    private static String month(@Nullable String firstMonth) {
        YearMonth month = YearMonth.parse(String.valueOf(firstMonth));
        return "%d年%d月".formatted(month.getYear(), month.getMonthValue());
    }
}
