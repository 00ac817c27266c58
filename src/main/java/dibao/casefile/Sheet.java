package dibao.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One sheet as stored: append-only, the database refuses updates and deletes. */
@Entity
@Immutable
@Table(name = "casefile_sheet")
class Sheet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    String caseNo;
    int number;
    @Enumerated(EnumType.STRING)
    Kind kind;
    @JdbcTypeCode(SqlTypes.JSON)
    String payload;
    String officerId;
    String officerName;
    Instant recordedAt;
}
