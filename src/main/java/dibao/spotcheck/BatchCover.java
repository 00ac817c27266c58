package dibao.spotcheck;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.paper.Letters;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Divisions;
import dibao.shared.LegalTerms;
import dibao.shared.Money;
import dibao.shared.Officer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 上报批次封面 — goes up with the papers and comes back signed; says nothing of who is forced or drawn. */
@Controller
class BatchCover {

    /** @param amount yuan a month the township proposed, empty if none */
    record Row(CaseNo caseNo, String applicantName, String village, String amount) {}

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Batches batches;
    private final Archive archive;
    private final Letters letters;
    private final Divisions divisions;
    private final LegalTerms terms;

    BatchCover(Batches batches, Archive archive, Letters letters, Divisions divisions, LegalTerms terms) {
        this.batches = batches;
        this.archive = archive;
        this.letters = letters;
        this.divisions = divisions;
        this.terms = terms;
    }

    @GetMapping("/batches/{batchNo}/cover")
    String print(@PathVariable String batchNo, Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Batch batch = batches.find(batchNo, officer);
        model.addAttribute("batch", batch);
        model.addAttribute("township", divisions.name(batch.township()));
        model.addAttribute("county", divisions.name(batch.township().substring(0, 6)));
        model.addAttribute("day", chinese(day(batch)));
        model.addAttribute("rows", rows(batchNo));
        return "spotcheck/cover";
    }

    @GetMapping("/batches/{batchNo}/cover.docx")
    ResponseEntity<byte[]> word(@PathVariable String batchNo, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Batch batch = batches.find(batchNo, officer);
        var name = ContentDisposition.attachment().filename("上报批次封面" + batchNo + ".docx", StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(WORD).header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(letters.fill("batch-cover.docx", fields(batch)));
    }

    private Map<String, Object> fields(Batch batch) {
        var households = new ArrayList<Map<String, String>>();
        for (Row row : rows(batch.batchNo())) {
            households.add(Map.of("序号", String.valueOf(households.size() + 1), "案卷编号", row.caseNo().value(),
                    "申请人", row.applicantName(), "村居", row.village(), "金额", row.amount()));
        }
        var fields = new HashMap<String, Object>();
        fields.put("演示", terms.example(day(batch)) ? "【演示文书】所依据的数值含“示例”，不具有法律效力。" : "");
        fields.put("乡镇", divisions.name(batch.township()));
        fields.put("县", divisions.name(batch.township().substring(0, 6)));
        fields.put("批次号", batch.batchNo());
        fields.put("日期", chinese(day(batch)));
        fields.put("上报人", batch.handedUpBy());
        fields.put("户数", String.valueOf(households.size()));
        fields.put("各户", households);
        return fields;
    }

    /** By case number: the order of the draw would tell. */
    private List<Row> rows(String batchNo) {
        return batches.entries(batchNo).stream().map(Batch.Entry::caseNo).sorted(Comparator.comparing(CaseNo::value))
                .map(caseNo -> row(batchNo, archive.open(caseNo))).toList();
    }

    private Row row(String batchNo, Dossier dossier) {
        Money amount = proposed(batchNo, dossier);
        return new Row(dossier.caseNo(), dossier.applicantName(), divisions.name(dossier.village()), amount == null ? "" : amount.toString());
    }

    /** What the township proposed when it handed up, whatever it proposed later. */
    private static @Nullable Money proposed(String batchNo, Dossier dossier) {
        Money amount = null;
        for (Dossier.LaidSheet sheet : dossier.sheets()) {
            if (sheet.finding() instanceof Finding.TownshipOpinion opinion) {
                amount = opinion.amount();
            } else if (sheet.finding() instanceof Finding.SpotCheck handedUp && handedUp.batchNo().equals(batchNo)) {
                return amount;
            }
        }
        return amount;
    }

    private static LocalDate day(Batch batch) {
        return LocalDate.ofInstant(batch.handedUpAt(), CountyClock.ZONE);
    }

    private static String chinese(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
