package dibao.spotcheck;

import dibao.casefile.Archive;
import dibao.casefile.CaseIndex;
import dibao.casefile.Kind;
import java.util.List;
import org.springframework.stereotype.Component;

/** 待上报 — the township's cases that may be handed up today. */
@Component
class ReadyCases {

    private final CaseIndex index;
    private final Archive archive;

    ReadyCases(CaseIndex index, Archive archive) {
        this.index = index;
        this.archive = archive;
    }

    List<CaseIndex.Cover> of(String township) {
        return index.lastStanding(Kind.TOWNSHIP_NOTICE, township).stream()
                .filter(c -> Readiness.obstacle(archive.open(c.caseNo()).standing()).isEmpty()).toList();
    }
}
