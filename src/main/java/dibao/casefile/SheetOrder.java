package dibao.casefile;

import static dibao.casefile.Kind.*;

import dibao.shared.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 材料次序 (edition 220) — which sheet may follow which, who may lay it, and what it overtakes. One row per kind.
 *
 * @param needs     kinds that must stand before
 * @param overtakes kinds that no longer stand once it is laid
 */
record SheetOrder(Set<Role> mayLay, List<Kind> needs, Set<Kind> overtakes) {

    private static final Map<Kind, SheetOrder> EDITION_220 = new EnumMap<>(Kind.class);

    static {
        row(APPLICATION, Set.of(Role.INTAKE), List.of());
        row(RELATIVES, Set.of(Role.SYSTEM), List.of(APPLICATION));
        row(VERIFICATION, Set.of(Role.CHECKER), List.of(RELATIVES));
        row(VERIFICATION_NOTICE, Set.of(Role.INTAKE), List.of(VERIFICATION));
        row(VERIFICATION_REPLY, Set.of(Role.INTAKE), List.of(VERIFICATION_NOTICE));
        row(SURVEY, Set.of(Role.SURVEYOR), List.of(VERIFICATION));
        row(APPRAISAL, Set.of(Role.INTAKE, Role.OFFICE_HEAD), List.of(SURVEY));
        row(TOWNSHIP_PROPOSAL, Set.of(Role.INTAKE), List.of(VERIFICATION, SURVEY, APPRAISAL));
        row(TOWNSHIP_ENDORSEMENT, Set.of(Role.OFFICE_HEAD), List.of(TOWNSHIP_PROPOSAL));
        row(TOWNSHIP_OPINION, Set.of(Role.TOWNSHIP_HEAD), List.of(TOWNSHIP_ENDORSEMENT));
        row(REFUSAL_REVIEW, Set.of(Role.COUNTY_EXAMINER), List.of(TOWNSHIP_OPINION));
        row(TOWNSHIP_POSTING, Set.of(Role.INTAKE, Role.OFFICE_HEAD), List.of(TOWNSHIP_OPINION));
        row(TOWNSHIP_NOTICE, Set.of(Role.INTAKE, Role.OFFICE_HEAD), List.of(TOWNSHIP_POSTING));
        row(SPOT_CHECK, Set.of(Role.SYSTEM), List.of(VERIFICATION, SURVEY, APPRAISAL, TOWNSHIP_NOTICE));
        row(PRECHECK, Set.of(Role.CHECKER), List.of(SPOT_CHECK));
        row(COUNTY_VISIT, Set.of(Role.COUNTY_EXAMINER), List.of(PRECHECK));
        row(COUNTY_OPINION, Set.of(Role.COUNTY_EXAMINER),
                List.of(VERIFICATION, SURVEY, APPRAISAL, TOWNSHIP_NOTICE, SPOT_CHECK, PRECHECK));
        row(COUNTY_POSTING, Set.of(Role.COUNTY_EXAMINER), List.of(COUNTY_OPINION));
        row(COUNTY_NOTICE, Set.of(Role.COUNTY_EXAMINER), List.of(COUNTY_POSTING));
        row(DECISION, Set.of(Role.COUNTY_APPROVER),
                List.of(VERIFICATION, SURVEY, APPRAISAL, TOWNSHIP_NOTICE, SPOT_CHECK, PRECHECK, COUNTY_OPINION));
        turn(OBJECTION_REPLY, Set.of(Role.INTAKE, Role.COUNTY_EXAMINER), EnumSet.noneOf(Kind.class));
        turn(HOUSEHOLD_CHANGE, Set.of(Role.INTAKE, Role.OFFICE_HEAD), EnumSet.range(SURVEY, DECISION));
        turn(CLOSURE, Set.of(Role.OFFICE_HEAD), EnumSet.noneOf(Kind.class));
        turn(REVOCATION, Set.of(Role.COUNTY_APPROVER), EnumSet.range(COUNTY_OPINION, DECISION));
        // whom the survey found is matched without undoing the survey
        EDITION_220.get(RELATIVES).overtakes().clear();
        // a repeated comparison asks for new opinions, not for a new visit and a new meeting
        EDITION_220.get(VERIFICATION).overtakes().removeAll(Set.of(SURVEY, APPRAISAL));
        EDITION_220.get(VERIFICATION_NOTICE).overtakes().retainAll(Set.of(VERIFICATION_REPLY));
        EDITION_220.get(VERIFICATION_REPLY).overtakes().clear();
    }

    private static void turn(Kind kind, Set<Role> mayLay, Set<Kind> overtakes) {
        EDITION_220.put(kind, new SheetOrder(mayLay, List.of(APPLICATION), overtakes));
    }

    private static void row(Kind kind, Set<Role> mayLay, List<Kind> needs) {
        Set<Kind> later = kind == DECISION ? EnumSet.noneOf(Kind.class)
                : EnumSet.range(Kind.values()[kind.ordinal() + 1], DECISION);
        EDITION_220.put(kind, new SheetOrder(mayLay, needs, later));
    }

    static SheetOrder of(Kind kind) {
        return EDITION_220.get(kind);
    }
}
