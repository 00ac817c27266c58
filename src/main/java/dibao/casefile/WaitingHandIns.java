package dibao.casefile;

import dibao.shared.Officer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 待审查材料 — imported households not yet accepted, the longest waiting first. */
@Component
class WaitingHandIns {

    record Waiting(String receiptNo, String village, String applicantName, String category, LocalDate applicationDate,
            LocalDate answerDue, String state) {}

    private static final String OF =
            "where source = '导入' and state <> '已受理' and (cast(:township as text) is null or township = :township)";

    private final JdbcClient jdbc;

    WaitingHandIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(Officer reader) {
        return jdbc.sql("select count(*) from casefile_hand_in " + OF).param("township", reader.township())
                .query(Integer.class).single();
    }

    List<Waiting> page(Officer reader, int limit, int offset) {
        return jdbc.sql("select receipt_no, village, applicant_name, category, application_date, answer_due, state from casefile_hand_in "
                + OF + " order by handed_in_at, receipt_no limit :limit offset :offset")
                .param("township", reader.township()).param("limit", limit).param("offset", offset)
                .query(Waiting.class).list();
    }
}
