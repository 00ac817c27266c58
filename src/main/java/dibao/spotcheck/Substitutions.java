package dibao.spotcheck;

import dibao.casefile.Archive;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 抽查替换 — a drawn household is replaced only with a reason and a second person's consent, and stays on record (R32b).
 * The replacement is visited as well; the replaced case keeps its own duty until it is visited (once drawn, always drawn).
 */
@Component
class Substitutions {

    record Proposal(CaseNo replaced, CaseNo replacement, String reason) {}

    private final JdbcClient jdbc;
    private final Batches batches;
    private final Archive archive;
    private final CountyClock clock;

    Substitutions(JdbcClient jdbc, Batches batches, Archive archive, CountyClock clock) {
        this.jdbc = jdbc;
        this.archive = archive;
        this.batches = batches;
        this.clock = clock;
    }

    /** @throws Refusal unless a county examiner names a drawn case, an undrawn one of the same batch, and a reason */
    @Transactional
    public void propose(String batchNo, Proposal proposal, Officer officer) {
        examiner(officer);
        batches.takeTurn(batches.find(batchNo, officer).township());
        if (proposal.reason().isBlank()) {
            throw Refusal.of("reason", "请写明替换的理由");
        }
        var entries = batches.entries(batchNo);
        if (entries.stream().noneMatch(e -> e.drawn() && e.caseNo().equals(proposal.replaced()))) {
            throw Refusal.of("replaced", "只能替换本批次随机抽中的案件");
        }
        if (entries.stream().noneMatch(e -> !e.visitDue() && e.caseNo().equals(proposal.replacement()))) {
            throw Refusal.of("replacement", "替换户应为本批次未抽中、也不属必查的案件");
        }
        stillAhead(proposal.replacement());
        if (of(batchNo).stream().anyMatch(s -> s.replaced().equals(proposal.replaced().value())
                || s.replacement().equals(proposal.replacement().value()))) {
            throw Refusal.of("replaced", "其中一户已登记过替换");
        }
        jdbc.sql("""
                insert into spotcheck_substitution (batch_no, replaced, replacement, reason, proposed_by, proposed_name,
                    proposed_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(batchNo, proposal.replaced().value(), proposal.replacement().value(), proposal.reason().strip(),
                        officer.id(), officer.name(), Timestamp.from(clock.instant())).update();
    }

    /**
     * Puts the substitution in force: the replacement's dossier gets a sheet that says it is drawn.
     *
     * @throws Refusal when it was not proposed, is in force already, the officer proposed it, or the replacement is
     *     already past the hand-up
     */
    @Transactional
    public void consent(String batchNo, CaseNo replaced, Officer officer) {
        examiner(officer);
        int changed = jdbc.sql("""
                update spotcheck_substitution set consented_by = ?, consented_name = ?, consented_at = ?
                where batch_no = ? and replaced = ? and consented_by is null and proposed_by <> ?""")
                .params(officer.id(), officer.name(), Timestamp.from(clock.instant()), batchNo, replaced.value(),
                        officer.id()).update();
        if (changed == 0) {
            throw Refusal.of("replaced", "没有待同意的替换；提出人不能自己同意");
        }
        CaseNo replacement = new CaseNo(jdbc.sql(
                "select replacement from spotcheck_substitution where batch_no = ? and replaced = ?")
                .params(batchNo, replaced.value()).query(String.class).single());
        stillAhead(replacement);
        archive.lay(replacement, new Finding.SpotCheck(batchNo, List.of(), true), Officer.SYSTEM);
    }

    /** The county visits the replacement before it compares it; afterwards it is too late, and the drawn one is visited. */
    private void stillAhead(CaseNo replacement) {
        if (archive.open(replacement).standing().stands(Kind.PRECHECK)) {
            throw Refusal.of("replacement", replacement + " 已完成审批前比对，不能再作替换户，被抽中的家庭仍须入户核查");
        }
    }

    List<Proof.Substituted> of(String batchNo) {
        return jdbc.sql("select * from spotcheck_substitution where batch_no = ? order by id").param(batchNo)
                .query(Substitutions::read).list();
    }

    private static void examiner(Officer officer) {
        if (!officer.has(Role.COUNTY_EXAMINER) && !officer.has(Role.COUNTY_APPROVER)) {
            throw Refusal.because("抽查替换由县审核员提出，另一名县审核员或县审批员同意");
        }
    }

    private static Proof.Substituted read(ResultSet r, int n) throws SQLException {
        return new Proof.Substituted(r.getString("replaced"), r.getString("replacement"), r.getString("reason"),
                r.getString("proposed_name"), day(r.getTimestamp("proposed_at")), r.getString("consented_name"),
                day(r.getTimestamp("consented_at")));
    }

    private static @Nullable LocalDate day(@Nullable Timestamp at) {
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), CountyClock.ZONE);
    }
}
