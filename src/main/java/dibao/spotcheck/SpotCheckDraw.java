package dibao.spotcheck;

import dibao.casefile.Archive;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 上报与抽签 — the township hands up a batch, the lot decides whom the county visits (220号 art. 26; policy-baseline §5). */
@Component
public class SpotCheckDraw {

    /** Cases whose SPOT_CHECK sheet was laid; published in the transaction that laid it. */
    public record HandedUp(List<CaseNo> caseNos) {}

    /** A case that was not handed up, or whose sheet could not be laid yet, and why. */
    public record Problem(CaseNo caseNo, String message) {}

    /**
     * What came of a hand-up.
     *
     * @param visits   forced or drawn
     * @param problems left out, or in the frame with the sheet still to be laid
     */
    public record Outcome(String batchNo, int forced, int unforced, int drawn, List<CaseNo> visits,
            List<Problem> problems) {}

    private static final Logger LOG = LoggerFactory.getLogger(SpotCheckDraw.class);

    private final Archive archive;
    private final Freezing freezing;
    private final Laying laying;
    private final Batches batches;
    private final MonthSecrets secrets;
    private final Substitutions substitutions;

    SpotCheckDraw(Archive archive, Freezing freezing, Laying laying, Batches batches, MonthSecrets secrets,
            Substitutions substitutions) {
        this.archive = archive;
        this.freezing = freezing;
        this.laying = laying;
        this.batches = batches;
        this.secrets = secrets;
        this.substitutions = substitutions;
    }

    /**
     * Hands up any selection of the township's ready cases as one batch: first the frame and the lot, then sheet by
     * sheet, each in its own transaction.
     *
     * @throws Refusal when the officer may not hand up, or none of the cases is ready; nothing was written then
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome handUp(List<CaseNo> caseNos, Officer officer) {
        mayHandUp(officer);
        if (caseNos.isEmpty()) {
            throw Refusal.of("caseNos", "请至少勾选一个案件");
        }
        var problems = new ArrayList<Problem>();
        String batchNo = freezing.freeze(known(caseNos, officer, problems), officer, problems);
        problems.addAll(layWaiting(batchNo));
        Batch batch = batches.find(batchNo, officer);
        List<CaseNo> visits = batches.entries(batchNo).stream().filter(Batch.Entry::visitDue)
                .map(Batch.Entry::caseNo).toList();
        return new Outcome(batchNo, batch.forced(), batch.unforced(), batch.drawn(), visits, List.copyOf(problems));
    }

    /** Tries the sheets again that could not be laid. @return those that still cannot */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Problem> retry(String batchNo, Officer officer) {
        mayHandUp(officer);
        return layWaiting(batches.find(batchNo, officer).batchNo());
    }

    /** What an outsider needs to recompute the draw. @throws Refusal when unknown, or of another township */
    @Transactional(readOnly = true)
    Proof proof(String batchNo, Officer reader) {
        Batch batch = batches.find(batchNo, reader);
        YearMonth month = YearMonth.parse(batch.month());
        return Proof.of(batch, batches.entries(batchNo), secrets.commitment(month).hash(),
                secrets.published(month).orElse(null), substitutions.of(batchNo));
    }

    private List<CaseNo> known(List<CaseNo> caseNos, Officer officer, List<Problem> problems) {
        var known = new ArrayList<CaseNo>();
        for (CaseNo caseNo : new LinkedHashSet<>(caseNos)) {
            try {
                known.add(archive.open(caseNo, officer).caseNo());
            } catch (Refusal refusal) {
                problems.add(new Problem(caseNo, refusal.getMessage()));
            }
        }
        return known;
    }

    private List<Problem> layWaiting(String batchNo) {
        var problems = new ArrayList<Problem>();
        for (Batch.Entry entry : batches.entries(batchNo)) {
            try {
                laying.lay(batchNo, entry.caseNo());
            } catch (RuntimeException failure) {
                String sentence = failure instanceof Refusal ? failure.getMessage() : "未能入卷，请稍后在批次页重试";
                LOG.warn("batch {}: the sheet of {} was not laid", batchNo, entry.caseNo(), failure);
                batches.failed(batchNo, entry.caseNo(), sentence);
                problems.add(new Problem(entry.caseNo(), sentence));
            }
        }
        return problems;
    }

    private static void mayHandUp(Officer officer) {
        if (officer.township() == null || !(officer.has(Role.INTAKE) || officer.has(Role.OFFICE_HEAD))) {
            throw Refusal.because("上报由乡镇受理员或民政所负责人办理");
        }
    }
}
