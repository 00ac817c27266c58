package dibao.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** 收件 — an application handed in, with its dated receipt, until it is answered (R4). */
@Entity
@Table(name = "casefile_hand_in")
class HandIn {

    static final String AT_WINDOW = "窗口";
    static final String IMPORTED = "导入";
    static final String OPEN = "待审查";
    static final String SUPPLEMENT = "已告知补正";
    static final String ACCEPTED = "已受理";

    @Id
    String receiptNo;
    String township;
    String village;
    String category;
    String applicantName;
    String applicantId;
    LocalDate applicationDate;
    Instant handedInAt;
    LocalDate answerDue;
    boolean dueProvisional;
    @JdbcTypeCode(SqlTypes.JSON)
    String content;
    /** 窗口 or 导入 */
    String source;
    String receivedBy;
    String state;
    @Nullable Instant answeredAt;
    @Nullable String caseNo;
    @Version
    long version;
}
