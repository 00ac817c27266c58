package dibao.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A row of {@code correspondence_letter}. */
final class FiledRow {

    private FiledRow() {}

    static LetterDesk.Filed read(ResultSet r, int n) throws SQLException {
        return new LetterDesk.Filed(r.getLong("id"), Form.valueOf(r.getString("form")), r.getString("number"),
                r.getString("reference"), r.getString("township"), r.getString("addressee"),
                r.getObject("made_on", LocalDate.class), r.getObject("deliver_by", LocalDate.class),
                r.getBoolean("provisional"), r.getString("attachment_id"), r.getString("officer_name"));
    }
}
