package dibao.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 送达记录.
 *
 * @param corrects  the record this one takes the place of, or null
 * @param delivered false: the record it corrects was a mistake, the letter is still to be delivered
 */
public record Delivery(long id, long letterId, @Nullable Long corrects, boolean delivered, @Nullable LocalDate deliveredOn,
        String receivedBy, String relation, String manner, @Nullable String proofId, String note, String officerName,
        Instant recordedAt) {

    public static final String IN_PERSON = "直接送达";
    public static final String LEFT = "留置送达";
    public static final String ANNOUNCED = "公告送达";
    public static final String SELF = "本人";
    public static final List<String> MANNERS = List.of(IN_PERSON, LEFT, "邮寄送达", ANNOUNCED);
    public static final List<String> RELATIONS = List.of(SELF, "同住成年家属", "代理人");

    /**
     * What was done, as an officer enters it.
     *
     * @param deliveredOn day, Asia/Shanghai
     * @param receivedBy  who signed; of a letter left or announced, whom it is for
     * @param note        circumstances and witnesses; why, where it corrects
     */
    public record Entry(@Nullable LocalDate deliveredOn, String receivedBy, String relation, String manner, String note) {

        public Entry {
            receivedBy = receivedBy == null ? "" : receivedBy.strip();
            relation = relation == null ? "" : relation.strip();
            manner = manner == null ? "" : manner.strip();
            note = note == null ? "" : note.strip();
        }
    }

    static Delivery read(ResultSet r, int n) throws SQLException {
        long corrected = r.getLong("corrects");
        return new Delivery(r.getLong("id"), r.getLong("letter_id"), corrected == 0 ? null : corrected,
                r.getBoolean("delivered"), r.getObject("delivered_on", LocalDate.class), r.getString("received_by"),
                r.getString("relation"), r.getString("manner"), r.getString("proof_id"), r.getString("note"),
                r.getString("officer_name"), r.getTimestamp("recorded_at").toInstant());
    }
}
