package dibao.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.casefile.Dossier;
import dibao.policy.EligibilityPolicy;
import dibao.policy.HouseholdFacts;
import dibao.policy.Ruling;
import dibao.policy.Translation;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Refusal;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 裁定台 — asks the rules about a dossier and keeps facts and answer together, so that every ruling can be replayed. */
@Component
class RulingDesk {

    /** A ruling as kept. */
    record Kept(long id, CaseNo caseNo, HouseholdFacts facts, Ruling ruling) {}

    private final EligibilityPolicy policy;
    private final Translation<Dossier> translation;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CountyClock clock;

    RulingDesk(EligibilityPolicy policy, Translation<Dossier> translation, JdbcClient jdbc, ObjectMapper json,
            CountyClock clock) {
        this.policy = policy;
        this.translation = translation;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Judges without keeping. @throws Refusal when no standard or rule is in force for the dates */
    Ruling preview(Dossier dossier) {
        return policy.judge(translation.facts(dossier));
    }

    /** Judges and keeps. @throws Refusal when no standard or rule is in force for the dates */
    @Transactional(propagation = Propagation.MANDATORY)
    public Kept judge(Dossier dossier) {
        HouseholdFacts facts = translation.facts(dossier);
        Ruling ruling = policy.judge(facts);
        long id = jdbc.sql("""
                insert into review_ruling (case_no, facts, ruling, release_id, made_at)
                values (?, ?::jsonb, ?::jsonb, ?, ?) returning id""")
                .params(dossier.caseNo().value(), write(facts), write(ruling), ruling.releaseId(),
                        Timestamp.from(clock.instant())).query(Long.class).single();
        return new Kept(id, dossier.caseNo(), facts, ruling);
    }

    /** @throws Refusal when there is no such ruling */
    @Transactional(readOnly = true)
    public Kept find(long id) {
        return jdbc.sql("select case_no, facts::text, ruling::text from review_ruling where id = ?").param(id)
                .query((r, n) -> new Kept(id, new CaseNo(r.getString(1)), read(r.getString(2), HouseholdFacts.class),
                        read(r.getString(3), Ruling.class))).optional()
                .orElseThrow(() -> Refusal.of("id", "没有编号为 " + id + " 的裁定"));
    }

    /** Judges the kept facts again by the same release; equals what was kept, or the house has a fault. */
    @Transactional(readOnly = true)
    public Ruling replay(long id) {
        Kept kept = find(id);
        return policy.judge(kept.facts(), kept.ruling().releaseId());
    }

    /** Whether it is decided the same today, however it is worded; not, when it cannot be judged again. */
    boolean same(Kept kept) {
        try {
            Ruling again = policy.judge(kept.facts(), kept.ruling().releaseId());
            return ReplaySaid.of(json.valueToTree(again)).parts().equals(ReplaySaid.of(json.valueToTree(kept.ruling())).parts());
        } catch (Refusal unreadable) {
            return false;
        }
    }

    /** Numbers of a case's rulings, oldest first. */
    @Transactional(readOnly = true)
    public List<Long> of(CaseNo caseNo) {
        return jdbc.sql("select id from review_ruling where case_no = ? order by id").param(caseNo.value())
                .query(Long.class).list();
    }

    /** Facts of the last ruling of each of these cases; a case without one is left out. */
    @Transactional(readOnly = true)
    public Map<CaseNo, HouseholdFacts> lastFacts(List<CaseNo> cases) {
        Map<CaseNo, HouseholdFacts> facts = new HashMap<>();
        jdbc.sql("""
                select distinct on (case_no) case_no, facts::text from review_ruling where case_no in (:cases)
                order by case_no, id desc""").param("cases", cases.stream().map(CaseNo::value).toList())
                .query(r -> {
                    facts.put(new CaseNo(r.getString(1)), read(r.getString(2), HouseholdFacts.class));
                });
        return facts;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a ruling could not be written", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept ruling could not be read", e);
        }
    }
}
