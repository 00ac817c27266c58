package dibao.casefile;

import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 立卷 — numbers a case, chooses its edition once, and lays the application as its first sheet. */
@Component
class CaseOpening {

    private final CaseFiles cases;
    private final Numbers numbers;
    private final Archive archive;
    private final LegalTerms terms;
    private final CountyClock clock;

    CaseOpening(CaseFiles cases, Numbers numbers, Archive archive, LegalTerms terms, CountyClock clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.archive = archive;
        this.terms = terms;
        this.clock = clock;
    }

    CaseNo open(Finding.Application application, long household, Officer officer) {
        var declared = application.declared();
        LocalDate today = clock.today();
        CaseNo caseNo = numbers.caseNo(declared.townshipCode(), today.getYear());
        var cover = new CaseFile();
        cover.caseNo = caseNo.value();
        cover.township = declared.townshipCode();
        cover.village = declared.villageCode();
        cover.category = declared.category();
        cover.applicantName = declared.applicantName();
        cover.edition = terms.text("edition", today);
        cover.acceptedOn = today;
        cover.householdId = household;
        cover.touchedAt = clock.instant();
        cases.saveAndFlush(cover);
        archive.lay(caseNo, application, officer);
        return caseNo;
    }
}
