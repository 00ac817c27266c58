package dibao.benefit;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Money;
import dibao.shared.Refusal;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 待遇台账 — what each approved household is entitled to, from the month after approval (220号 art. 27, 29). */
@Component
public class BenefitLedger {

    /** @param amount yuan a month */
    public record Grant(CaseNo caseNo, Money amount, YearMonth firstMonth) {}

    private final Entitlements entitlements;
    private final Archive archive;
    private final CountyClock clock;
    private final JdbcClient jdbc;

    BenefitLedger(Entitlements entitlements, Archive archive, CountyClock clock, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.entitlements = entitlements;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * Enters the entitlement as the decision says; entered before, nothing changes.
     *
     * @throws Refusal when the dossier holds no approving decision
     */
    @Transactional
    public Grant grant(CaseNo caseNo) {
        return of(caseNo).orElseGet(() -> enter(archive.open(caseNo)));
    }

    /** Takes back what a revoked decision gave; what stood is kept on record. Does nothing where nothing was granted. */
    @Transactional
    public void withdraw(CaseNo caseNo) {
        jdbc.sql("""
                with gone as (delete from benefit_entitlement where case_no = ? returning *)
                insert into benefit_withdrawn (case_no, household_id, amount, first_month, granted_at, withdrawn_at)
                select case_no, household_id, amount, first_month, granted_at, ? from gone""")
                .params(caseNo.value(), java.sql.Timestamp.from(clock.instant())).update();
    }

    @Transactional(readOnly = true)
    public Optional<Grant> of(CaseNo caseNo) {
        return entitlements.findById(caseNo.value()).map(BenefitLedger::read);
    }

    private Grant enter(Dossier dossier) {
        Finding.Decision decision = dossier.standing().valid(Finding.Decision.class)
                .filter(Finding.Decision::approved).orElseThrow(() -> Refusal.because(
                        "案卷 %s 没有批准的审批决定，不能发放待遇".formatted(dossier.caseNo())));
        if (decision.amount() == null || decision.firstMonth() == null) {
            throw Refusal.because("案卷 %s 的审批决定缺少金额或起始月份，不能发放待遇".formatted(dossier.caseNo()));
        }
        var entitlement = new Entitlement();
        entitlement.caseNo = dossier.caseNo().value();
        entitlement.householdId = dossier.householdId();
        entitlement.amount = decision.amount().yuan();
        entitlement.firstMonth = decision.firstMonth();
        entitlement.grantedAt = clock.instant();
        return read(entitlements.save(entitlement));
    }

    private static Grant read(Entitlement e) {
        return new Grant(new CaseNo(e.caseNo), new Money(e.amount), YearMonth.parse(e.firstMonth));
    }
}
