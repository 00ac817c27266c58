package dibao.benefit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** 待遇 — yuan a month from the first month on. */
@Entity
@Table(name = "benefit_entitlement")
class Entitlement {

    @Id
    String caseNo;
    long householdId;
    BigDecimal amount;
    /** yyyy-MM */
    String firstMonth;
    Instant grantedAt;
}
