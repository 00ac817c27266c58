package dibao.verification;

import dibao.casefile.Archive;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.household.Circumstances;
import dibao.shared.CaseNo;
import dibao.shared.CountyClock;
import dibao.shared.IdCardNumber;
import dibao.shared.Officer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 核对 — compares a household with the registers, and keeps what became of every hit. */
@Component
public class MeansCheck {

    /** 命中: a line of a register bearing the ID of a member who counts, or of an obligor. */
    public record Hit(long id, String register, IdCardNumber idCard, String person, String item, String detail,
            LocalDate dataDate) {}

    /** 核对结果, as a form fills it in: one settlement per hit. @param failed 不符合条件: the household is told in writing */
    public record Settlement(@Nullable LocalDate comparedOn, List<Line> settlements, @Nullable String conclusion,
            @Nullable Boolean failed) {
        /** @param settlement 采信 or 排除 @param note why */
        public record Line(@Nullable Long hitId, @Nullable String settlement, @Nullable String note) {}

        public Settlement {
            settlements = settlements == null ? List.of() : List.copyOf(settlements);
        }
    }

    /** 审批前比对 (R31), as a form fills it in. @param resultIds the platform's answer, attached */
    public record Precheck(@Nullable LocalDate comparedOn, @Nullable String platform, List<Suspicion> suspicions,
            List<String> resultIds) {
        /** @param handling 属实 or 排除 @param note how it was handled */
        public record Suspicion(@Nullable String person, @Nullable String item, @Nullable String handling,
                @Nullable String note) {}

        public Precheck {
            suspicions = suspicions == null ? List.of() : List.copyOf(suspicions);
            resultIds = resultIds == null ? List.of() : List.copyOf(resultIds);
        }
    }

    public static final List<String> SETTLEMENTS = List.of("采信", "排除");
    public static final List<String> HANDLINGS = List.of("属实", "排除");

    private final Archive archive;
    private final MeansRegisters registers;
    private final Hits hits;
    private final SettlementCheck check;
    private final CountyClock clock;

    MeansCheck(Archive archive, MeansRegisters registers, Hits hits, SettlementCheck check, CountyClock clock) {
        this.archive = archive;
        this.registers = registers;
        this.hits = hits;
        this.check = check;
        this.clock = clock;
    }

    /** Compares the household with the registers in force; repeated, it only adds what is new. Lays no sheet. */
    @Transactional
    public void order(CaseNo caseNo) {
        compare(archive.open(caseNo));
    }

    /** All hits of a case, by register and person. */
    @Transactional(readOnly = true)
    public List<Hit> hits(CaseNo caseNo) {
        return hits.of(caseNo);
    }

    /**
     * Lays the result of the comparison: dated, for every member who counts and every obligor; who has not authorised
     * it is recorded as 未授权 and was not compared (220号 art. 12).
     *
     * @return the sheet's number
     * @throws dibao.shared.Refusal naming every hit left unsettled and every faulty field
     */
    @Transactional
    public int settle(CaseNo caseNo, Settlement settlement, Officer officer) {
        Dossier dossier = archive.open(caseNo, officer);
        compare(dossier);
        List<Hit> found = hits.of(caseNo);
        check.check(settlement, found, dossier);
        var people = dossier.toCompare().stream()
                .map(p -> new Finding.Verification.Person(p.idCard(), p.name(), p.authorised(),
                        settled(p.idCard(), found, settlement))).toList();
        return archive.lay(caseNo, new Finding.Verification(settlement.comparedOn(), people,
                settlement.conclusion() + registers.named(), Boolean.TRUE.equals(settlement.failed())), officer);
    }

    /**
     * Lays the comparison on the supervision platform before approval (R31).
     *
     * @return the sheet's number
     * @throws dibao.shared.Refusal naming every faulty field
     */
    @Transactional
    public int precheck(CaseNo caseNo, Precheck precheck, Officer officer) {
        check.check(precheck, archive.open(caseNo, officer), officer);
        var suspicions = precheck.suspicions().stream().map(s -> new Finding.Precheck.Suspicion(s.person(), s.item(),
                s.handling(), s.note())).toList();
        return archive.lay(caseNo, new Finding.Precheck(precheck.comparedOn(), precheck.platform(), suspicions,
                precheck.resultIds()), officer);
    }

    /** @see Dossier#uncompared() */
    @Transactional(readOnly = true)
    public List<String> uncompared(CaseNo caseNo) {
        return archive.open(caseNo).uncompared();
    }

    private void compare(Dossier dossier) {
        dossier.toCompare().stream().filter(Circumstances.Compared::authorised)
                .forEach(p -> hits.find(dossier.caseNo(), p, clock.instant()));
    }

    private static List<Finding.Verification.Hit> settled(IdCardNumber person, List<Hit> found, Settlement settlement) {
        return found.stream().filter(h -> h.idCard().equals(person)).map(h -> {
            var line = settlement.settlements().stream().filter(s -> s.hitId() != null && s.hitId() == h.id())
                    .findFirst().orElseThrow();
            return new Finding.Verification.Hit(h.register(), h.item(), h.detail(), h.dataDate(), line.settlement(),
                    line.note());
        }).toList();
    }
}
