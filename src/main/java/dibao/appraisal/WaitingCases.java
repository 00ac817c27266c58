package dibao.appraisal;

import dibao.casefile.Archive;
import dibao.casefile.CaseIndex;
import dibao.casefile.CaseStanding;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.Kind;
import dibao.shared.CaseNo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 待评议 — the households of a village that were surveyed and are not appraised. */
@Component
class WaitingCases {

    /** @param drafts meetings under way that name it already */
    record Waiting(CaseIndex.Cover cover, LocalDate visitedOn, List<Long> drafts) {
        CaseNo caseNo() {
            return cover.caseNo();
        }
    }

    private final CaseIndex index;
    private final Archive archive;
    private final Meetings meetings;

    WaitingCases(CaseIndex index, Archive archive, Meetings meetings) {
        this.index = index;
        this.archive = archive;
        this.meetings = meetings;
    }

    List<Waiting> of(String village) {
        return index.underWayIn(village).stream().flatMap(cover -> {
            Dossier dossier = archive.open(cover.caseNo());
            CaseStanding standing = dossier.standing();
            return obstacle(dossier).isPresent() ? java.util.stream.Stream.<Waiting>empty()
                    : standing.valid(Finding.Survey.class)
                            .map(s -> new Waiting(cover, s.visitedOn(), meetings.draftsWith(cover.caseNo()))).stream();
        }).toList();
    }

    /** Why a case does not wait for a meeting; empty if it does. */
    static Optional<String> obstacle(Dossier dossier) {
        CaseStanding standing = dossier.standing();
        if (standing.stands(Kind.DECISION)) {
            return Optional.of("该户已作出审批决定，不再评议");
        }
        if (!standing.stands(Kind.SURVEY)) {
            return Optional.of("该户没有有效的入户调查，调查完成后才能评议");
        }
        if (!dossier.uncompared().isEmpty()) {
            return Optional.of("入户调查后，%s还没有信息核对结果，补充核对后才能评议".formatted(String.join("、", dossier.uncompared())));
        }
        return standing.valid(Finding.Appraisal.class)
                .map(a -> "该户已于 %s 评议并入卷，不能重复入卷".formatted(a.heldOn()));
    }
}
