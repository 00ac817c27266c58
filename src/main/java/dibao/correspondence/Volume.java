package dibao.correspondence;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.Dossier.LaidSheet;
import dibao.casefile.Kind;
import dibao.casefile.SheetText;
import dibao.paper.Letters;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 卷 — the whole dossier on paper: 申请审批表 first, then every sheet in the order of the road, those overtaken marked, then
 * letters with their proof of delivery; a table of contents before and the attachments listed.
 */
@Component
class Volume {

    /** @param letter the paper as Word, written when it is bound */
    private record Part(Leaf leaf, java.util.function.Supplier<byte[]> letter) {}

    /** @param dossier whose volume it is */
    record Bound(Dossier dossier, List<Leaf> leaves) {}

    private final Archive archive;
    private final CaseForms forms;
    private final LetterDesk desk;
    private final Deliveries deliveries;
    private final DeliveryProof proof;
    private final SheetPapers papers;
    private final Letters letters;

    Volume(Archive archive, CaseForms forms, LetterDesk desk, Deliveries deliveries, DeliveryProof proof, SheetPapers papers,
            Letters letters) {
        this.archive = archive;
        this.forms = forms;
        this.desk = desk;
        this.deliveries = deliveries;
        this.proof = proof;
        this.papers = papers;
        this.letters = letters;
    }

    /** @throws dibao.shared.Refusal when there is no such case, or it is another township's */
    @Transactional(readOnly = true)
    public Bound of(CaseNo caseNo, Officer reader) {
        Dossier dossier = archive.open(caseNo, reader);
        return new Bound(dossier, parts(dossier, reader).stream().map(Part::leaf).toList());
    }

    /** One Word document. */
    @Transactional(readOnly = true)
    public byte[] word(CaseNo caseNo, Officer reader) {
        Dossier dossier = archive.open(caseNo, reader);
        List<Part> parts = parts(dossier, reader);
        var documents = new ArrayList<byte[]>();
        documents.add(contents(dossier, parts.stream().map(Part::leaf).toList()));
        parts.forEach(part -> documents.add(part.letter().get()));
        return letters.bind(documents);
    }

    private byte[] contents(Dossier dossier, List<Leaf> leaves) {
        record Attached(String file, String of) {}
        Map<String, Object> fields = forms.common(dossier, Form.DOSSIER);
        fields.put("目录", Rows.of(leaves, "名称 日期 责任人 附件", "", l -> List.of(
                (l.sheet() > 0 ? "第%d号　".formatted(l.sheet()) : "") + l.title() + (l.overtaken() ? CaseForms.OVERTAKEN : ""),
                Chinese.day(l.day()), l.officer(), l.attached())));
        var attached = leaves.stream().flatMap(l -> l.papers().stream().map(p -> new Attached(p.fileName(), l.title()))).toList();
        fields.put("附件", Rows.of(attached, "文件 材料", "无", a -> List.of(a.file(), a.of())));
        return letters.fill(Form.DOSSIER.template(), fields);
    }

    private List<Part> parts(Dossier dossier, Officer reader) {
        var parts = new ArrayList<Part>();
        LaidSheet first = dossier.sheets().get(0);
        parts.add(new Part(new Leaf(1, 0, Form.APPLICATION.title(), day(first), first.officerName(), false,
                opinions(dossier), List.of(), List.of("申请人", "乡镇人民政府（印章）", "县民政局（印章）")),
                () -> forms.paper(Form.APPLICATION, 0, dossier)));
        dossier.sheets().stream().sorted(Comparator.comparing(LaidSheet::kind).thenComparing(LaidSheet::number))
                .forEach(sheet -> parts.add(sheet(parts.size() + 1, dossier, sheet, reader)));
        for (LetterDesk.Filed letter : desk.of(dossier.caseNo().value())) {
            parts.add(new Part(new Leaf(parts.size() + 1, 0, letter.title() + "　" + letter.number(), letter.madeOn(),
                    letter.officerName(), false, List.of("受送达人：" + letter.addressee()), attachment(letter, reader), List.of()),
                    () -> desk.paper(letter, reader)));
            deliveries.current(letter.id()).filter(Delivery::delivered).ifPresent(d -> parts.add(proof(parts.size() + 1, letter, d, reader)));
        }
        return parts;
    }

    private Part sheet(int place, Dossier dossier, LaidSheet sheet, Officer reader) {
        List<Leaf.Paper> attached = papers.of(sheet.finding(), reader);
        Form form = SheetFields.formOf(sheet.finding());
        String title = form == Form.SHEET || form == Form.POSTING ? sheet.kind().label() : form.title();
        return new Part(new Leaf(place, sheet.number(), title, day(sheet), sheet.officerName(),
                CaseForms.overtaken(dossier, sheet), SheetText.lines(sheet.finding()), attached, signers(sheet.kind())),
                () -> forms.sheet(dossier, sheet, attached.stream().map(Leaf.Paper::fileName).toList()));
    }

    private Part proof(int place, LetterDesk.Filed letter, Delivery delivery, Officer reader) {
        LocalDate day = delivery.deliveredOn() == null ? letter.madeOn() : delivery.deliveredOn();
        return new Part(new Leaf(place, 0, "送达回证　" + letter.number(), day, delivery.officerName(), false,
                List.of("签收人：%s（%s），%s".formatted(delivery.receivedBy(), delivery.relation(), delivery.manner())),
                papers.named(java.util.stream.Stream.ofNullable(delivery.proofId()).toList(), reader), List.of()),
                () -> letters.fill(Form.DELIVERY.template(), new HashMap<>(proof.fields(letter, delivery, reader))));
    }

    private List<Leaf.Paper> attachment(LetterDesk.Filed letter, Officer reader) {
        return papers.named(java.util.stream.Stream.ofNullable(letter.attachmentId()).toList(), reader);
    }

    private static List<String> opinions(Dossier dossier) {
        var lines = new ArrayList<String>();
        lines.add("%s，申请人 %s，受理日期 %s，状态：%s".formatted(dossier.category(), dossier.applicantName(), dossier.acceptedOn(),
                dossier.standing().label()));
        for (Kind kind : Kind.values()) {
            Opinions.standing(dossier, kind).filter(s -> kind != Kind.APPLICATION && kind != Kind.SURVEY).ifPresent(s ->
                    lines.add("%s（%s %s）：%s".formatted(kind.label(), s.officerName(), Chinese.day(s.recordedAt()),
                            String.join("；", SheetText.lines(s.finding())))));
        }
        return lines;
    }

    /** Whose hand the paper of a kind wants. */
    private static List<String> signers(Kind kind) {
        return switch (kind) {
            case APPLICATION -> List.of("申请人", "受理人");
            case SURVEY -> List.of("申请人", "调查人（两人以上）");
            case APPRAISAL -> List.of("主持人", "全体参加人（另附签名表）");
            case COUNTY_VISIT -> List.of("申请人", "核查人（两人以上）");
            case TOWNSHIP_OPINION -> List.of("乡镇人民政府负责人（印章）");
            case DECISION -> List.of("县民政局审批人（印章）");
            default -> List.of("责任人");
        };
    }

    private static LocalDate day(LaidSheet sheet) {
        return LocalDate.ofInstant(sheet.recordedAt(), CountyClock.ZONE);
    }
}
