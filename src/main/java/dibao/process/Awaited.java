package dibao.process;

import dibao.casefile.Archive;
import dibao.casefile.Kind;
import dibao.publicity.Level;
import dibao.shared.CaseNo;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 任务与材料 — which sheet a task lays: {@code TownshipOpinion} lays TOWNSHIP_OPINION; on a wall the dossier says whose. */
@Component
class Awaited {

    /** Tasks of either wall. */
    static final Set<String> WALLS = Set.of("Posting", "Notice");

    private final Archive archive;

    Awaited(Archive archive) {
        this.archive = archive;
    }

    Kind kind(String task, String caseNo) {
        return Kind.valueOf(Keys.kind(WALLS.contains(task) ? level(caseNo) + task : task));
    }

    /** Whether the task waits for a sheet of the kind. */
    boolean lays(String task, Kind kind) {
        String now = Desk.OLDER.getOrDefault(task, task);
        return switch (kind) {
            case TOWNSHIP_POSTING, COUNTY_POSTING -> now.equals("Posting");
            case TOWNSHIP_NOTICE, COUNTY_NOTICE -> now.equals("Notice");
            default -> now.equals(camel(kind));
        };
    }

    /** TOWNSHIP_OPINION is laid by {@code TownshipOpinion}. */
    static String camel(Kind kind) {
        return Arrays.stream(kind.name().split("_")).map(w -> w.charAt(0) + w.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** 县级 once the county has given its opinion. */
    Level wall(String caseNo) {
        return archive.open(new CaseNo(caseNo)).standing().stands(Kind.COUNTY_OPINION) ? Level.COUNTY : Level.TOWNSHIP;
    }

    private String level(String caseNo) {
        return wall(caseNo) == Level.COUNTY ? "County" : "Township";
    }
}
