package dibao.correspondence;

import dibao.casefile.Dossier;
import dibao.casefile.Dossier.LaidSheet;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.paper.Letters;
import dibao.shared.CountyClock;
import dibao.shared.Divisions;
import dibao.shared.LegalTerms;
import dibao.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 案卷用表 — the forms of a case, written from its dossier whenever they are asked for. */
@Component
class CaseForms {

    /** A form one may print. @param sheet number of the sheet it prints, 0 for the whole case */
    record Printable(Form form, int sheet, String title) {}

    static final String OVERTAKEN = "【已被后续材料取代】";

    private final HouseholdFields households;
    private final SheetFields sheets;
    private final Letters letters;
    private final LetterDesk desk;
    private final Divisions divisions;
    private final LegalTerms terms;
    private final CountyClock clock;

    CaseForms(HouseholdFields households, SheetFields sheets, Letters letters, LetterDesk desk, Divisions divisions,
            LegalTerms terms, CountyClock clock) {
        this.households = households;
        this.sheets = sheets;
        this.letters = letters;
        this.desk = desk;
        this.divisions = divisions;
        this.terms = terms;
        this.clock = clock;
    }

    /** What can be printed today, in the order of the road. */
    List<Printable> of(Dossier dossier) {
        var all = new java.util.ArrayList<>(List.of(new Printable(Form.APPLICATION, 0, Form.APPLICATION.title()),
                new Printable(Form.AUTHORISATION, 0, Form.AUTHORISATION.title()),
                new Printable(Form.DECLARATION, 0, Form.DECLARATION.title())));
        dossier.sheets().stream().filter(s -> SheetFields.formOf(s.finding()) != Form.SHEET)
                .forEach(s -> all.add(new Printable(SheetFields.formOf(s.finding()), s.number(),
                        "%s（第%d号材料%s）".formatted(SheetFields.formOf(s.finding()).title(), s.number(),
                                overtaken(dossier, s) ? "，已被取代" : ""))));
        return all;
    }

    /** @param sheet number of a sheet, or 0 @throws Refusal when the dossier has no such sheet or the form is none of a case */
    byte[] paper(Form form, int sheet, Dossier dossier) {
        if (sheet > 0) {
            LaidSheet laid = dossier.sheets().stream().filter(s -> s.number() == sheet && SheetFields.formOf(s.finding()) == form)
                    .findFirst().orElseThrow(() -> Refusal.of("sheet", "案卷中第%d号材料没有「%s」".formatted(sheet, form.title())));
            return sheet(dossier, laid, List.of());
        }
        if (!List.of(Form.APPLICATION, Form.AUTHORISATION, Form.DECLARATION).contains(form)) {
            throw Refusal.of("form", "「%s」要从相应的材料打印".formatted(form.title()));
        }
        Map<String, Object> fields = common(dossier, form);
        fields.putAll(Opinions.of(dossier));
        return letters.fill(form.template(), fields);
    }

    /** A sheet on the form of its kind. @param papers names of its attachments */
    byte[] sheet(Dossier dossier, LaidSheet laid, List<String> papers) {
        Form form = SheetFields.formOf(laid.finding());
        Map<String, Object> fields = common(dossier, form);
        fields.putAll(sheets.of(dossier, laid));
        fields.put("附件", papers.isEmpty() ? List.of("无") : papers);
        if (overtaken(dossier, laid)) {
            fields.put("标注", OVERTAKEN + fields.get("标注"));
        }
        return letters.fill(form.template(), fields);
    }

    static boolean overtaken(Dossier dossier, LaidSheet laid) {
        return Opinions.standing(dossier, laid.kind()).filter(s -> s.number() == laid.number()).isEmpty();
    }

    /** What a form of this case may ask for, whatever it prints. */
    Map<String, Object> common(Dossier dossier, Form form) {
        var fields = new HashMap<>(households.of(dossier.circumstances(), dossier.acceptedOn()));
        fields.put("标题", form.title());
        fields.put("标注", desk.mark(terms.example(dossier.acceptedOn())));
        fields.put("编号", dossier.caseNo().value());
        fields.put("案卷编号", dossier.caseNo().value());
        fields.put("受理日期", Chinese.day(dossier.acceptedOn()));
        fields.put("发文机关", divisions.name(dossier.township()) + "人民政府");
        fields.put("状态", dossier.standing().label());
        fields.put("近亲属", dossier.latest(Finding.Application.class).map(HouseholdFields::kin).orElse(List.of()));
        fields.put("单独登记", dossier.standing().valid(Finding.Relatives.class).map(r -> r.redForm() ? "是（红表备案）" : "否").orElse(""));
        fields.put("经办人", Opinions.standing(dossier, Kind.APPLICATION).map(LaidSheet::officerName).orElse(""));
        fields.put("日期", Chinese.day(clock.today()));
        return fields;
    }
}
