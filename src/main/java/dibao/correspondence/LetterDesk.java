package dibao.correspondence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.casefile.Attachments;
import dibao.casefile.HandInList;
import dibao.paper.Letters;
import dibao.shared.CountyClock;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 文书台 — numbers letters by office and year, files them in the dossier, and knows by when they must be delivered (649号 art. 11, 13; 220号 art. 26; R28). */
@Component
public class LetterDesk {

    /**
     * A letter to be written.
     *
     * @param reference case number, or receipt number before there is a case
     * @param township  9-digit code
     * @param said      what the template asks for beyond number, office, date and mark
     * @param example   rests on values marked 示例
     */
    public record Letter(Form form, String reference, String township, String addressee, Map<String, Object> said,
            boolean example) {}

    /** @param number 发文字号 @param attachmentId null: written anew whenever it is asked for @param deliverBy null: needs no proof of delivery @param provisional 暂定 */
    public record Filed(long id, Form form, String number, String reference, String township, String addressee,
            LocalDate madeOn, @Nullable LocalDate deliverBy, boolean provisional, @Nullable String attachmentId,
            String officerName) {

        public String title() {
            return form.title();
        }
    }

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    /** Among what is said: the number of the sheet a letter rests on. */
    static final String SHEET = "材料序号";
    private static final String MARK = "【演示文书】本文书所依据的数值含“示例”，不是现行规定，不具有法律效力。";

    private final Letters letters;
    private final Attachments attachments;
    private final HandInList handIns;
    private final LetterNumbers numbers;
    private final LegalTerms terms;
    private final CountyClock clock;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    LetterDesk(Letters letters, Attachments attachments, HandInList handIns, LetterNumbers numbers, LegalTerms terms,
            CountyClock clock, JdbcClient jdbc, ObjectMapper json) {
        this.letters = letters;
        this.attachments = attachments;
        this.handIns = handIns;
        this.numbers = numbers;
        this.terms = terms;
        this.clock = clock;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Writes a letter today and files it.
     *
     * @return the attachment's id
     * @throws Refusal when the template asks for what is not known
     */
    @Transactional
    public String file(Letter letter, Officer officer) {
        String number = number(letter);
        byte[] paper = write(letter, number, clock.today());
        String id = attachments.keep(letter.form().title() + "（" + number + "）.docx", WORD, paper, letter.reference(), officer);
        keep(letter, number, id, officer);
        return id;
    }

    /** Numbers a letter and puts it on the list; it is written when it is asked for. @return its id */
    @Transactional
    public long register(Letter letter, Officer officer) {
        return keep(letter, number(letter), null, officer);
    }

    /** All letters of a case, those of its hand-in with them, or of a receipt; oldest first. */
    @Transactional(readOnly = true)
    public List<Filed> of(String reference) {
        return jdbc.sql("select * from correspondence_letter where reference in (:references) order by made_on, id")
                .param("references", List.of(reference, handIns.receiptOf(reference).orElse(reference)))
                .query(FiledRow::read).list();
    }

    /** @throws Refusal when there is none, or it is another township's */
    @Transactional(readOnly = true)
    public Filed one(long id, Officer reader) {
        return jdbc.sql("select * from correspondence_letter where id = ?").param(id).query(FiledRow::read).optional()
                .filter(letter -> reader.mayEnter(letter.township()))
                .orElseThrow(() -> Refusal.of("id", "没有这份文书，或您无权查看"));
    }

    /** Whether this letter was written for this sheet of a case. */
    boolean written(String caseNo, Form form, int sheet) {
        return jdbc.sql("select count(*) from correspondence_letter where reference = ? and form = ? and said ->> '" + SHEET + "' = ?")
                .params(caseNo, form.name(), String.valueOf(sheet)).query(Long.class).single() > 0;
    }

    /** The paper: as filed, or written from what was said. */
    @Transactional(readOnly = true)
    public byte[] paper(Filed letter, Officer reader) {
        return letter.attachmentId() != null ? attachments.read(letter.attachmentId(), reader).bytes()
                : write(new Letter(letter.form(), letter.reference(), letter.township(), letter.addressee(),
                        said(letter.id()), terms.example(letter.madeOn())), letter.number(), letter.madeOn());
    }

    /** In whose name the letter is written. */
    String office(Form form, String township) {
        return Office.of(form, township, numbers).name();
    }

    String mark(boolean example) {
        return example ? MARK : "";
    }

    private String number(Letter letter) {
        if (!letter.form().numbered()) {
            throw new IllegalArgumentException("a form without numbers: " + letter.form());
        }
        return numbers.next(Office.of(letter.form(), letter.township(), numbers).series(), clock.today().getYear());
    }

    private byte[] write(Letter letter, String number, LocalDate day) {
        var fields = new HashMap<>(letter.said());
        fields.put("标题", letter.form().title());
        fields.put("发文机关", Office.of(letter.form(), letter.township(), numbers).name());
        fields.put("发文字号", number);
        fields.put("编号", letter.reference());
        fields.put("收件人", letter.addressee());
        fields.put("日期", Chinese.day(day));
        fields.put("救济途径", remedies(day));
        fields.put("标注", mark(letter.example()));
        return letters.fill(letter.form().template(), fields);
    }

    /** 复议 and 诉讼 (649号 art. 65), by the day of the letter. */
    private String remedies(LocalDate day) {
        return "如对本决定不服，可以自收到本文书之日起%s日内向%s申请行政复议，也可以自收到本文书之日起%s个月内向%s提起行政诉讼。"
                .formatted(terms.text("remedy.reconsideration.days", day), terms.text("remedy.reconsideration.organ", day),
                        terms.text("remedy.litigation.months", day), terms.text("remedy.litigation.organ", day));
    }

    private long keep(Letter letter, String number, @Nullable String attachment, Officer officer) {
        LocalDate today = clock.today();
        String term = letter.form().term();
        var due = term == null ? null : terms.due(term, today);
        return jdbc.sql("""
                insert into correspondence_letter (form, number, reference, township, addressee, made_on, deliver_by,
                    provisional, attachment_id, said, officer_id, officer_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) returning id""")
                .params(letter.form().name(), number, letter.reference(), letter.township(), letter.addressee(), today,
                        due == null ? null : due.day(), due != null && due.provisional(), attachment, said(letter.said()),
                        officer.id(), officer.name()).query(Long.class).single();
    }

    private String said(Map<String, Object> said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a letter could not be kept", e);
        }
    }

    private Map<String, Object> said(long id) {
        String said = jdbc.sql("select said::text from correspondence_letter where id = ?").param(id).query(String.class).single();
        try {
            return json.readValue(said, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept letter could not be read", e);
        }
    }
}
