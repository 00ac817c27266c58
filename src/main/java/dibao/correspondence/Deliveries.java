package dibao.correspondence;

import dibao.casefile.Attachments;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Refusal.Fault;
import dibao.shared.Role;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 送达登记 — who received a letter, when, how, and the scanned 送达回证 that proves it; without proof nothing is delivered (220号 art. 20, 26). */
@Component
public class Deliveries {

    /** The signed 送达回证: an attachment kept before, or the file itself. */
    public record Scan(@Nullable String attachmentId, @Nullable String fileName, byte[] bytes) {

        public static Scan kept(@Nullable String attachmentId) {
            return new Scan(attachmentId == null || attachmentId.isBlank() ? null : attachmentId, null, new byte[0]);
        }

        boolean missing() {
            return attachmentId == null && bytes.length == 0;
        }
    }

    private final LetterDesk desk;
    private final Attachments attachments;
    private final CountyClock clock;
    private final JdbcClient jdbc;

    Deliveries(LetterDesk desk, Attachments attachments, CountyClock clock, JdbcClient jdbc) {
        this.desk = desk;
        this.attachments = attachments;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * Records a delivery.
     *
     * @return the record's number
     * @throws Refusal naming every field that lacks or cannot be, or when the letter is delivered already
     */
    @Transactional
    public long record(long letterId, Delivery.Entry entry, Scan scan, Officer officer) {
        LetterDesk.Filed letter = letterFor(letterId, officer);
        Optional<Delivery> before = current(letterId);
        if (before.filter(Delivery::delivered).isPresent()) {
            throw Refusal.because("「%s」（%s）已于 %s 登记送达，不能重复登记；登记有误的，请更正原记录"
                    .formatted(letter.title(), letter.number(), before.get().deliveredOn()));
        }
        check(letter, entry, scan);
        return keep(letterId, before.map(Delivery::id).orElse(null), true, entry, proof(letter, scan, officer), officer);
    }

    /**
     * Corrects a record by a new one that names it.
     *
     * @param wrong   the record to be corrected, the one in force
     * @param scan    none keeps the old one's
     * @throws Refusal also when the record is no longer in force or the reason lacks
     */
    @Transactional
    public long correct(long letterId, long wrong, Delivery.Entry entry, Scan scan, Officer officer) {
        LetterDesk.Filed letter = letterFor(letterId, officer);
        Delivery old = inForce(letterId, wrong);
        Refusal.ifAny(entry.note().isEmpty() ? List.of(new Fault("note", "请在说明中写明更正的原因")) : List.of());
        Scan proof = scan.missing() ? Scan.kept(old.proofId()) : scan;
        check(letter, entry, proof);
        return keep(letterId, wrong, true, entry, proof(letter, proof, officer), officer);
    }

    /** Says that a record was a mistake; the letter is back on the list. @throws Refusal when it is not in force or the reason lacks */
    @Transactional
    public long withdraw(long letterId, long wrong, String reason, Officer officer) {
        letterFor(letterId, officer);
        inForce(letterId, wrong);
        var entry = new Delivery.Entry(null, "", "", "", reason);
        Refusal.ifAny(entry.note().isEmpty() ? List.of(new Fault("note", "请写明撤回送达登记的原因")) : List.of());
        return keep(letterId, wrong, false, entry, null, officer);
    }

    /** All records of a letter, oldest first. */
    @Transactional(readOnly = true)
    public List<Delivery> of(long letterId) {
        return jdbc.sql("select * from correspondence_delivery where letter_id = ? order by id").param(letterId)
                .query(Delivery::read).list();
    }

    /** The last record, which no other corrects. */
    @Transactional(readOnly = true)
    public Optional<Delivery> current(long letterId) {
        return of(letterId).stream().reduce((first, second) -> second);
    }

    static boolean mayRecord(Officer officer) {
        return officer.has(Role.INTAKE) || officer.has(Role.OFFICE_HEAD) || officer.has(Role.COUNTY_EXAMINER);
    }

    private LetterDesk.Filed letterFor(long letterId, Officer officer) {
        LetterDesk.Filed letter = desk.one(letterId, officer);
        if (!mayRecord(officer)) {
            throw Refusal.because("送达由乡镇受理员、民政所负责人或县审核员登记");
        }
        if (!letter.form().delivered()) {
            throw Refusal.because("「%s」当面发放，不登记送达".formatted(letter.title()));
        }
        // two clerks at once take turns
        jdbc.sql("select id from correspondence_letter where id = ? for update").param(letterId).query(Long.class).single();
        return letter;
    }

    private Delivery inForce(long letterId, long wrong) {
        return current(letterId).filter(d -> d.id() == wrong && d.delivered())
                .orElseThrow(() -> Refusal.of("wrong", "要更正的送达记录已被更正，请刷新后再办"));
    }

    private void check(LetterDesk.Filed letter, Delivery.Entry entry, Scan scan) {
        var faults = new ArrayList<Fault>();
        if (entry.deliveredOn() == null) {
            faults.add(new Fault("deliveredOn", "请填写送达日期"));
        } else if (entry.deliveredOn().isBefore(letter.madeOn())) {
            faults.add(new Fault("deliveredOn", "送达日期 %s 早于文书日期 %s".formatted(entry.deliveredOn(), letter.madeOn())));
        } else if (entry.deliveredOn().isAfter(clock.today())) {
            faults.add(new Fault("deliveredOn", "送达日期 %s 晚于今天 %s".formatted(entry.deliveredOn(), clock.today())));
        }
        if (!Delivery.MANNERS.contains(entry.manner())) {
            faults.add(new Fault("manner", "送达方式应为：" + String.join("、", Delivery.MANNERS)));
        }
        receiver(letter, entry, faults);
        if (scan.missing()) {
            faults.add(new Fault("file", "请上传签收的送达回证扫描件；没有回证的不能登记送达"));
        }
        Refusal.ifAny(faults);
    }

    private String proof(LetterDesk.Filed letter, Scan scan, Officer officer) {
        String id = scan.attachmentId() != null ? scan.attachmentId()
                : attachments.receive(scan.fileName(), scan.bytes(), letter.reference(), officer);
        var kept = attachments.entries(List.of(id), officer);
        if (kept.isEmpty() || !kept.get(0).contentType().matches("image/.*|application/pdf")) {
            throw Refusal.of("file", "送达回证应为签收后的扫描件：照片（JPG、PNG）或 PDF");
        }
        return id;
    }

    private static void receiver(LetterDesk.Filed letter, Delivery.Entry entry, List<Fault> faults) {
        boolean announced = entry.manner().equals(Delivery.ANNOUNCED);
        if (!announced && entry.receivedBy().isEmpty()) {
            faults.add(new Fault("receivedBy", "请填写签收人（留置送达的填写拒收人）"));
        }
        if (!announced && !Delivery.RELATIONS.contains(entry.relation())) {
            faults.add(new Fault("relation", "与受送达人关系应为：" + String.join("、", Delivery.RELATIONS)));
        } else if (entry.relation().equals(Delivery.SELF) && !entry.receivedBy().isEmpty()
                && !entry.receivedBy().equals(letter.addressee())) {
            faults.add(new Fault("receivedBy", "关系为本人的，签收人应为「%s」；由他人代收的请选同住成年家属或代理人".formatted(letter.addressee())));
        }
        if ((announced || entry.manner().equals(Delivery.LEFT)) && entry.note().isEmpty()) {
            faults.add(new Fault("note", announced ? "公告送达的，请写明公告的地点和起止日期" : "留置送达的，请写明拒收事由和见证人"));
        }
    }

    private long keep(long letterId, @Nullable Long corrects, boolean delivered, Delivery.Entry entry,
            @Nullable String proofId, Officer officer) {
        return jdbc.sql("""
                insert into correspondence_delivery (letter_id, corrects, delivered, delivered_on, received_by, relation,
                    manner, proof_id, note, officer_id, officer_name, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(letterId, corrects, delivered, entry.deliveredOn(), entry.receivedBy(), entry.relation(), entry.manner(),
                        proofId, entry.note(), officer.id(), officer.name(), Timestamp.from(clock.instant()))
                .query(Long.class).single();
    }
}
