package dibao.casefile;

import dibao.shared.Officer;
import dibao.shared.Role;
import java.util.Optional;

/** 转折之门 — what the gate asks of an answer to an objector and of a revocation. */
record Turning(Dossier dossier, CaseStanding standing) {

    Optional<String> answer(Officer officer) {
        if (!standing.objectionOwed()) {
            return Optional.of("没有待答复的异议");
        }
        if (objected(Finding.TownshipNotice.class) || objected(Finding.CountyNotice.class)) {
            return Optional.of("应先调查核实异议，再答复异议人");
        }
        Role answerer = standing.stands(Kind.SPOT_CHECK) ? Role.COUNTY_EXAMINER : Role.INTAKE;
        return officer.has(answerer) ? Optional.empty()
                : Optional.of("本次异议应由%s答复，%s没有此岗位".formatted(answerer.label(), officer.name()));
    }

    private <T extends Finding.Notice> boolean objected(Class<T> notice) {
        return standing.valid(notice).filter(Finding.Notice::objected).isPresent();
    }

    Optional<String> revocation(Turn.Revocation revocation) {
        if (!standing.stands(Kind.DECISION) && !standing.refusedByTownship()) {
            return Optional.of("本案没有可以撤销的决定");
        }
        Kind kind = standing.stands(Kind.DECISION) ? Kind.DECISION : Kind.TOWNSHIP_OPINION;
        int last = dossier.sheets().stream().filter(s -> s.kind() == kind).mapToInt(Dossier.LaidSheet::number).max().orElse(0);
        if (revocation.sheet() != last) {
            return Optional.of("应写明撤销第 %d 号材料「%s」".formatted(last, kind.label()));
        }
        return revocation.toCounty() && kind == Kind.TOWNSHIP_OPINION
                ? Optional.of("初审答复有误的，应退回乡镇重新调查") : Optional.empty();
    }
}
