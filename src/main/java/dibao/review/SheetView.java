package dibao.review;

import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.casefile.SheetText;
import dibao.casefile.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One sheet as the dossier's page shows it. */
record SheetView(int number, String label, String officerName, Instant recordedAt, List<String> lines,
        List<String> attachmentIds) {

    static SheetView of(Dossier.LaidSheet laid) {
        return new SheetView(laid.number(), laid.kind().label(), laid.officerName(), laid.recordedAt(),
                SheetText.lines(laid.finding()), attachments(laid.finding()).filter(Objects::nonNull).toList());
    }

    private static Stream<String> attachments(Finding finding) {
        return switch (finding.sort()) {
            case APPLICATION -> ((Finding.Application) finding).paperIds().stream();
            case SURVEY -> ((Finding.Survey) finding).photoIds().stream();
            case APPRAISAL -> ((Finding.Appraisal) finding).recordIds().stream();
            case TOWNSHIP_OPINION -> Stream.ofNullable(((Finding.TownshipOpinion) finding).letterId());
            case TOWNSHIP_POSTING, COUNTY_POSTING -> ((Finding.Posting) finding).places().stream()
                    .map(Finding.Posting.Place::photoId);
            case TOWNSHIP_NOTICE -> ((Finding.TownshipNotice) finding).proofIds().stream();
            case COUNTY_NOTICE -> ((Finding.CountyNotice) finding).proofIds().stream();
            case PRECHECK -> ((Finding.Precheck) finding).resultIds().stream();
            case COUNTY_VISIT -> ((Finding.CountyVisit) finding).photoIds().stream();
            case DECISION -> Stream.ofNullable(((Finding.Decision) finding).letterId());
            case VERIFICATION_REPLY, OBJECTION_REPLY, HOUSEHOLD_CHANGE, CLOSURE, REVOCATION -> ((Turn) finding).proofIds().stream();
            default -> Stream.empty();
        };
    }
}
