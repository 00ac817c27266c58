package dibao.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** 案卷 — the cover; its version makes two hands at once take turns. */
@Entity
@Table(name = "casefile_case")
class CaseFile {

    @Id
    String caseNo;
    String township;
    String village;
    String category;
    String applicantName;
    String edition;
    LocalDate acceptedOn;
    long householdId;
    int sheets;
    /** The derived standing in words, kept for lists only. */
    String label = "";
    Instant touchedAt;
    @Version
    long version;
}
