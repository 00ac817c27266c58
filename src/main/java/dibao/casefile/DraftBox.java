package dibao.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 草稿箱 — what is being typed in a form, before it becomes a sheet; keyed by task id, or by the id of a start form. */
@Component
public class DraftBox {

    /** @param ownerId log-in name of who saved it last */
    public record Typed(String ownerId, Instant savedAt) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CountyClock clock;

    DraftBox(JdbcClient jdbc, ObjectMapper json, CountyClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Saves or replaces. @param form which form typed it, e.g. {@code survey} */
    @Transactional
    public void save(String id, String form, Officer owner, JsonNode content) {
        jdbc.sql("""
                insert into casefile_draft (id, form, owner_id, payload, saved_at) values (?, ?, ?, ?::jsonb, ?)
                on conflict (id) do update set owner_id = excluded.owner_id, payload = excluded.payload,
                    saved_at = excluded.saved_at""")
                .params(id, form, owner.id(), content.toString(), Timestamp.from(clock.instant())).update();
    }

    @Transactional(readOnly = true)
    public Optional<JsonNode> find(String id) {
        return jdbc.sql("select payload::text from casefile_draft where id = ?").param(id).query(String.class)
                .optional().map(this::parse);
    }

    /** A start form's draft only for who typed it. */
    @Transactional(readOnly = true)
    public Optional<JsonNode> find(String id, Officer owner) {
        return jdbc.sql("select payload::text from casefile_draft where id = ? and owner_id = ?")
                .params(id, owner.id()).query(String.class).optional().map(this::parse);
    }

    /** Who typed what last, by id; nothing for an id without a draft. */
    @Transactional(readOnly = true)
    public Map<String, Typed> typed(Collection<String> ids) {
        return jdbc.sql("select id, owner_id, saved_at from casefile_draft where id = any(?)").param(ids.toArray(String[]::new))
                .query((r, n) -> Map.entry(r.getString(1), new Typed(r.getString(2), r.getTimestamp(3).toInstant()))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Transactional
    public void discard(String id) {
        jdbc.sql("delete from casefile_draft where id = ?").param(id).update();
    }

    private JsonNode parse(String payload) {
        try {
            return json.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored draft could not be read", e);
        }
    }
}
