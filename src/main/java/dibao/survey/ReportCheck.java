package dibao.survey;

import com.fasterxml.jackson.databind.JsonNode;
import dibao.casefile.Dossier;
import dibao.casefile.Finding;
import dibao.household.Circumstances;
import dibao.household.CircumstancesReader;
import dibao.shared.CountyClock;
import dibao.shared.FaultList;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 调查表校验 — everything a survey must say before it may rest in the dossier. */
@Component
class ReportCheck {

    private final Team team;
    private final CircumstancesReader reader;
    private final CountyClock clock;

    ReportCheck(Team team, CircumstancesReader reader, CountyClock clock) {
        this.team = team;
        this.reader = reader;
        this.clock = clock;
    }

    /** @return the household as found */
    Circumstances check(SurveyTeam.Report report, Dossier dossier, Officer officer) {
        var faults = new FaultList();
        faults.day("visitedOn", "入户日期", report.visitedOn(), span(dossier));
        team.people(faults, "investigators", report.investigators(), officer, dossier.acceptedOn());
        faults.text("place", "入户地点", report.place())
                .text("narrative", "调查情况", report.narrative())
                .when(!report.applicantSigned(), "applicantSigned", "调查表须由申请人签字，未签字不能提交");
        team.photos(faults, report.photoIds(), officer);
        publicity(faults, report);
        faults.when(report.doubtful() && blank(report.doubt()), "doubt", "已标记“有疑问”，请写明疑点");
        Circumstances seen = read(faults, report.seen());
        if (seen != null) {
            same(faults, seen, dossier.declared());
        }
        faults.refuse();
        return Objects.requireNonNull(seen);
    }

    private @Nullable Circumstances read(FaultList faults, @Nullable JsonNode seen) {
        if (seen == null || !seen.isObject()) {
            faults.when(true, "seen", "请填写调查所见的家庭情况");
            return null;
        }
        try {
            return reader.read(seen, clock.today());
        } catch (Refusal faulty) {
            faults.addAll(faulty.faults().stream()
                    .map(f -> new Refusal.Fault(f.field().isEmpty() ? "seen" : "seen." + f.field(), f.message())).toList());
            return null;
        }
    }

    /** After an objection on the wall the new visit answers it, so it cannot be older. */
    private FaultList.Span span(Dossier dossier) {
        var objected = dossier.standing().valid(Finding.TownshipNotice.class).stream()
                .flatMap(n -> n.objections().stream()).map(Finding.Notice.Objection::on).max(LocalDate::compareTo);
        return objected.map(on -> FaultList.Span.since("公示异议日期", on, clock.today()))
                .orElseGet(() -> FaultList.Span.since("受理日期", dossier.acceptedOn(), clock.today()));
    }

    private static void publicity(FaultList faults, SurveyTeam.Report report) {
        boolean withheld = Boolean.TRUE.equals(report.withheld());
        faults.when(report.withheld() == null, "withheld", "请选择“是否依法不予公开”，不选不能公示")
                .when(withheld && !SurveyTeam.WITHHELD_REASONS.contains(
                                Objects.requireNonNullElse(report.withheldReason(), "")),
                        "withheldReason", "依法不予公开的，请选择事由：" + String.join("、", SurveyTeam.WITHHELD_REASONS));
    }

    private static void same(FaultList faults, Circumstances seen, Circumstances declared) {
        faults.when(!declared.applicantId().equals(seen.applicantId()), "seen.applicantId", "调查对象的申请人与本案申请人不一致")
                .when(!declared.applicantName().equals(seen.applicantName()), "seen.applicantName",
                        "申请人姓名应为「%s」；更正姓名请另行办理".formatted(declared.applicantName()))
                .when(!declared.category().equals(seen.category()), "seen.category",
                        "户别应为「%s」，调查不能改变户别".formatted(declared.category()))
                .when(!declared.applicationDate().equals(seen.applicationDate()), "seen.applicationDate",
                        "申请日期应为 %s，调查不能改变申请日期".formatted(declared.applicationDate()))
                .when(!declared.villageCode().equals(seen.villageCode()), "seen.villageCode", "村(居)与申请时不一致，调查不能改变村(居)");
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
