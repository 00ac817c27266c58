package dibao.publicity;

import dibao.casefile.Attachments;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.shared.CountyClock;
import dibao.shared.FaultList;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 公示校验 — days, walls, photos and objections. */
@Component
class NoticeCheck {

    private final LegalTerms terms;
    private final Attachments attachments;
    private final CountyClock clock;

    NoticeCheck(LegalTerms terms, Attachments attachments, CountyClock clock) {
        this.terms = terms;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The posting day does not count, then the full days, and only the day after them it may come down. */
    LocalDate closesOn(Level level, LocalDate postedOn) {
        return terms.due(level.key("days"), postedOn).day().plusDays(1);
    }

    /** The opinion's day. @throws Refusal when there is no opinion to post */
    LocalDate ready(Level level, Dossier dossier) {
        if (!dossier.standing().stands(level.opinion())) {
            throw Refusal.because("本案没有有效的「%s」，不能公示".formatted(level.opinion().label()));
        }
        return dossier.sheets().stream().filter(s -> s.kind() == level.opinion())
                .map(s -> LocalDate.ofInstant(s.recordedAt(), CountyClock.ZONE)).reduce((a, b) -> b).orElseThrow();
    }

    void posting(NoticeBoard.Posting posting, Level level, Dossier dossier, Officer officer) {
        LocalDate opined = ready(level, dossier);
        var faults = new FaultList();
        faults.day("postedOn", "张贴日期", posting.postedOn(),
                        FaultList.Span.since(level.opinion().label() + "日期", opined, clock.today()));
        places(faults, posting, officer);
        faults.refuse();
    }

    /** What all households of one notice share. @param drawnUp the notice's own day */
    FaultList wall(NoticeBoard.Posting posting, LocalDate drawnUp, Officer officer) {
        var faults = new FaultList().day("postedOn", "张贴日期", posting.postedOn(),
                FaultList.Span.since("公示编制日期", drawnUp, clock.today()));
        places(faults, posting, officer);
        return faults;
    }

    /**
     * Beside named households a small count points at who is not named, by elimination (policy-baseline §8).
     *
     * @throws Refusal unless there are enough of them, or none, or nobody is named
     */
    void apart(long named, long withheld) {
        long least = terms.number("posting.withheld-least", clock.today()).longValueExact();
        if (named > 0 && withheld > 0 && withheld < least) {
            throw Refusal.of("caseNo", "依法不予公开的家庭只有%d户（不足%d户），与列出姓名的家庭写在同一张公示单上，会被推断出来。请另编一张只有它们的公示单：那一张只写乡镇名，不写村（居）名，张贴在乡镇政务公开栏"
                    .formatted(withheld, least));
        }
    }

    private void places(FaultList faults, NoticeBoard.Posting posting, Officer officer) {
        faults.when(posting.places().isEmpty(), "places", "请至少填写一处张贴地点并上传照片");
        for (int i = 0; i < posting.places().size(); i++) {
            var spot = posting.places().get(i);
            String at = "places[" + i + "]";
            faults.text(at + ".place", "第%d处张贴地点".formatted(i + 1), spot.place());
            photo(faults, at + ".photoId", Stream.ofNullable(spot.photoId()).filter(id -> !id.isBlank()).toList(),
                    "第%d处张贴地点的公示照片".formatted(i + 1), officer);
        }
    }

    void closing(NoticeBoard.Closing closing, Finding.Posting posting, Officer officer) {
        Refusal.ifAny(faults(closing, posting, officer));
    }

    List<Refusal.Fault> faults(NoticeBoard.Closing closing, Finding.Posting posting, Officer officer) {
        var faults = new FaultList();
        faults.day("closedOn", "公示结束日期", closing.closedOn(),
                FaultList.Span.since("公示期满日", posting.closesOn(), clock.today()));
        photo(faults, "proofIds", closing.proofIds(), "公示照片", officer);
        var period = new FaultList.Span("张贴日期", posting.postedOn(), "公示结束日期",
                Objects.requireNonNullElse(closing.closedOn(), clock.today()));
        for (int i = 0; i < closing.objections().size(); i++) {
            var objection = closing.objections().get(i);
            String at = "objections[" + i + "]";
            faults.day(at + ".on", "异议日期", objection.on(), period)
                    .text(at + ".by", "异议人", objection.by())
                    .text(at + ".content", "异议内容", objection.content());
        }
        return faults.all();
    }

    private void photo(FaultList faults, String field, List<String> ids, String what, Officer officer) {
        List<String> unknown = attachments.unknown(ids, officer);
        faults.when(ids.isEmpty(), field, "请上传" + what)
                .when(!unknown.isEmpty(), field, "照片 %s 未上传或无权使用，请重新上传".formatted(String.join("、", unknown)));
    }
}
