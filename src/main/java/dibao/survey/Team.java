package dibao.survey;

import dibao.casefile.Attachments;
import dibao.shared.FaultList;
import dibao.shared.LegalTerms;
import dibao.shared.Officer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** 入户人员与照片 — what holds for the township's team and for the county's alike (220号 art. 18). */
@Component
class Team {

    private final LegalTerms terms;
    private final Attachments attachments;

    Team(LegalTerms terms, Attachments attachments) {
        this.terms = terms;
        this.attachments = attachments;
    }

    /** Enough distinct people went, and who reports was one of them. @param day whose law applies */
    void people(FaultList faults, String field, List<String> names, Officer officer, LocalDate day) {
        int least = terms.number("survey.min-investigators", day).intValueExact();
        var distinct = new HashSet<>(names);
        faults.when(distinct.size() < names.size(), field, "入户人员姓名重复，请核对")
                .when(distinct.size() < least, field,
                        "入户须由不少于%d名工作人员进行，现只有%d名".formatted(least, distinct.size()))
                .when(!distinct.contains(officer.name()), field,
                        "填报人%s不在入户人员之中，应由入户人员本人填报".formatted(officer.name()));
    }

    void photos(FaultList faults, List<String> photoIds, Officer officer) {
        List<String> unknown = attachments.unknown(photoIds, officer);
        faults.when(photoIds.isEmpty(), "photoIds", "请至少上传一张入户照片")
                .when(!unknown.isEmpty(), "photoIds", "照片 %s 未上传或无权使用，请重新上传".formatted(String.join("、", unknown)));
    }
}
