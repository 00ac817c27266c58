package dibao.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.household.MembersWhoCount;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 档案室 — where sheets are laid and dossiers are read; the gate no engine and no client can walk around. */
@Component
public class Archive {

    /** A sheet was laid; published in the same transaction. */
    public record SheetLaid(CaseNo caseNo, Finding finding, Officer officer) {}

    private final CaseFiles cases;
    private final Sheets sheets;
    private final RefusedAttempts attempts;
    private final ObjectMapper json;
    private final CountyClock clock;
    private final ApplicationEventPublisher events;
    private final MembersWhoCount members;

    Archive(CaseFiles cases, Sheets sheets, RefusedAttempts attempts, ObjectMapper json, CountyClock clock,
            ApplicationEventPublisher events, MembersWhoCount members) {
        this.cases = cases;
        this.sheets = sheets;
        this.attempts = attempts;
        this.json = json;
        this.clock = clock;
        this.events = events;
        this.members = members;
    }

    /** @throws Refusal when there is no such case */
    @Transactional(readOnly = true)
    public Dossier open(CaseNo caseNo) {
        return read(cases.findById(caseNo.value()).orElseThrow(() -> unknown(caseNo)));
    }

    /** Like {@link #open} for an officer. @throws Refusal also when the case is another township's */
    @Transactional(readOnly = true)
    public Dossier open(CaseNo caseNo, Officer reader) {
        if (!reader.mayEnter(caseNo.township())) {
            throw unknown(caseNo);
        }
        return open(caseNo);
    }

    /**
     * Opens a case for who is about to lay a sheet, and holds it until the end of the transaction; a refused attempt is
     * logged.
     *
     * @throws Refusal at once, before any work is done, where the gate would refuse the kind of sheet or the officer
     */
    @Transactional
    public Dossier openFor(CaseNo caseNo, Kind kind, Officer officer) {
        if (!officer.mayEnter(caseNo.township())) {
            throw unknown(caseNo);
        }
        Dossier dossier = read(cases.lock(caseNo.value()).orElseThrow(() -> unknown(caseNo)));
        logged(caseNo, kind, officer, () -> new Gate(dossier, clock.today()).approach(kind, officer));
        return dossier;
    }

    /**
     * Lays a sheet if the gate admits it; a refused attempt is logged even though nothing else is kept.
     *
     * @return the sheet's number in the dossier, from 1
     * @throws Refusal in Chinese: what is missing, who may sign, who must step back, which term still runs
     */
    @Transactional
    public int lay(CaseNo caseNo, Finding finding, Officer officer) {
        CaseFile cover = cases.lock(caseNo.value()).orElseThrow(() -> unknown(caseNo));
        Dossier dossier = read(cover);
        logged(caseNo, finding.sort(), officer, () -> new Gate(dossier, clock.today()).admit(finding, officer));
        Sheet sheet = sheetOf(cover, finding, officer);
        sheets.save(sheet);
        cover.sheets = sheet.number;
        cover.touchedAt = sheet.recordedAt;
        var all = new java.util.ArrayList<Finding>(dossier.sheets().stream().map(Dossier.LaidSheet::finding).toList());
        all.add(finding);
        cover.label = CaseStanding.derivedFrom(all).label();
        events.publishEvent(new SheetLaid(caseNo, finding, officer));
        return sheet.number;
    }

    private void logged(CaseNo caseNo, Kind kind, Officer officer, Runnable gate) {
        try {
            gate.run();
        } catch (Refusal refusal) {
            attempts.log(caseNo, kind, officer, refusal.getMessage(), clock.instant());
            throw refusal;
        }
    }

    private Sheet sheetOf(CaseFile cover, Finding finding, Officer officer) {
        var sheet = new Sheet();
        sheet.caseNo = cover.caseNo;
        sheet.number = cover.sheets + 1;
        sheet.kind = finding.sort();
        sheet.payload = write(finding);
        sheet.officerId = officer.id();
        sheet.officerName = officer.name();
        sheet.recordedAt = clock.instant();
        return sheet;
    }

    private Dossier read(CaseFile c) {
        var laid = sheets.findByCaseNoOrderByNumber(c.caseNo).stream()
                .map(s -> new Dossier.LaidSheet(s.number, parse(s.payload), s.officerId, s.officerName, s.recordedAt))
                .toList();
        return new Dossier(new CaseNo(c.caseNo), c.township, c.village, c.category, c.applicantName, c.edition,
                c.acceptedOn, c.householdId, laid, members);
    }

    private String write(Finding finding) {
        try {
            return json.writerFor(Finding.class).writeValueAsString(finding);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sheet could not be written", e);
        }
    }

    private Finding parse(String payload) {
        try {
            return json.readValue(payload, Finding.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored sheet could not be read", e);
        }
    }

    private static Refusal unknown(CaseNo caseNo) {
        return Refusal.of("caseNo", "没有案卷 " + caseNo + "，或您无权查看");
    }
}
