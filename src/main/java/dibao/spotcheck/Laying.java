package dibao.spotcheck;

import dibao.casefile.Archive;
import dibao.casefile.Finding;
import dibao.shared.CaseNo;
import dibao.shared.Officer;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 入卷 — the sheet of one case and the staircase's next step, in a transaction of its own. */
@Component
class Laying {

    private final Archive archive;
    private final Batches batches;
    private final ApplicationEventPublisher events;

    Laying(Archive archive, Batches batches, ApplicationEventPublisher events) {
        this.archive = archive;
        this.batches = batches;
        this.events = events;
    }

    /** Lays SPOT_CHECK once; a second call does nothing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void lay(String batchNo, CaseNo caseNo) {
        batches.hold(batchNo, caseNo).filter(Batch.Entry::waiting).ifPresent(entry -> {
            archive.lay(caseNo, new Finding.SpotCheck(batchNo, entry.triggers(), entry.drawn()), Officer.SYSTEM);
            batches.laid(entry);
            events.publishEvent(new SpotCheckDraw.HandedUp(List.of(caseNo)));
        });
    }
}
