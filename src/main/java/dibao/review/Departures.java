package dibao.review;

import dibao.casefile.Dossier;
import dibao.casefile.Kind;
import dibao.policy.Ruling;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Money;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 偏离清单 — an opinion that departs from the ruling or from a result needs a reason and stands on this list (R18, R26). */
@Component
class Departures {

    record Departure(CaseNo caseNo, String township, String step, String departsFrom, String reason,
            String officerName, Instant recordedAt) {}

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final CountyClock clock;

    Departures(JdbcClient jdbc, CountyClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From what an opinion departs, one sentence each. Refusing what the rules refuse contradicts no result. */
    static List<String> from(Dossier dossier, Ruling ruling, boolean qualified, @Nullable Money amount) {
        var departs = new ArrayList<String>();
        if (ruling.manual() != null) {
            departs.add("规则不能裁定本户，须人工处理：" + ruling.manual());
        } else if (qualified != ruling.qualified()) {
            departs.add(ruling.qualified() ? "规则裁定为符合条件，保障金额 " + ruling.amount() + " 元"
                    : "规则裁定为不符合条件（%s）".formatted(ruling.reasons().stream().map(Ruling.Reason::code)
                            .collect(Collectors.joining("、"))));
        } else if (qualified && (amount == null || amount.yuan().compareTo(ruling.amount()) != 0)) {
            departs.add("规则计算的保障金额为 %s 元，所填为 %s 元".formatted(ruling.amount(), amount));
        }
        if (qualified) {
            departs.addAll(Contradictions.in(dossier));
        }
        return departs;
    }

    /**
     * The reason, put on the list; null where nothing is departed from.
     *
     * @throws Refusal when a reason lacks, saying from what the opinion departs, or is given without need
     */
    @Nullable String recorded(Dossier dossier, Kind step, List<String> departs, @Nullable String reason, Officer officer) {
        String given = reason == null ? "" : reason.strip();
        if (departs.isEmpty()) {
            if (!given.isEmpty()) {
                throw Refusal.of("departure", "意见与规则裁定和各项结果一致，请清空“偏离理由”");
            }
            return null;
        }
        if (given.isEmpty()) {
            throw Refusal.of("departure", "意见与以下结果不一致，请写明偏离理由：" + String.join("；", departs));
        }
        jdbc.sql("""
                insert into review_departure (case_no, township, step, departs_from, reason, officer_id, officer_name,
                    recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(dossier.caseNo().value(), dossier.township(), step.label(), String.join("；", departs), given,
                        officer.id(), officer.name(), Timestamp.from(clock.instant())).update();
        return given;
    }

    /** Newest first. @param page from 0 */
    List<Departure> list(int page) {
        return jdbc.sql("select * from review_departure order by id desc limit ? offset ?")
                .params(PAGE, (long) PAGE * Math.max(page, 0))
                .query((r, n) -> new Departure(new CaseNo(r.getString("case_no")), r.getString("township"),
                        r.getString("step"), r.getString("departs_from"), r.getString("reason"),
                        r.getString("officer_name"), r.getTimestamp("recorded_at").toInstant())).list();
    }

    long count() {
        return jdbc.sql("select count(*) from review_departure").query(Long.class).single();
    }
}
