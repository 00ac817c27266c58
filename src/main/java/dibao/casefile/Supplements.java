package dibao.casefile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dibao.shared.Officer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 一次性补正告知 — what was found missing, when, by whom. */
@Component
class Supplements {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Supplements(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    int count(String receiptNo) {
        return jdbc.sql("select count(*) from casefile_supplement where receipt_no = ?").param(receiptNo)
                .query(Integer.class).single();
    }

    void add(String receiptNo, List<String> missing, String reason, Officer officer, Instant at) {
        ArrayNode list = json.valueToTree(missing);
        jdbc.sql("""
                insert into casefile_supplement (receipt_no, issued_at, missing, reason, officer_id, officer_name)
                values (?, ?, ?::jsonb, ?, ?, ?)""")
                .params(receiptNo, Timestamp.from(at), list.toString(), reason, officer.id(), officer.name()).update();
    }
}
