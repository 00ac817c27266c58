package dibao.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dibao.household.Circumstances;
import dibao.shared.IdCardNumber;
import dibao.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 案卷材料 — a sheet one room lays in the dossier. Sheets are append-only; a later one of the same kind is the valid one.
 * Dates are days of Asia/Shanghai; money is yuan a month unless said otherwise; {@code …Ids} are attachment ids.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Finding.Application.class, name = "APPLICATION"),
    @JsonSubTypes.Type(value = Finding.Relatives.class, name = "RELATIVES"),
    @JsonSubTypes.Type(value = Finding.Verification.class, name = "VERIFICATION"),
    @JsonSubTypes.Type(value = Finding.Survey.class, name = "SURVEY"),
    @JsonSubTypes.Type(value = Finding.Appraisal.class, name = "APPRAISAL"),
    @JsonSubTypes.Type(value = Finding.TownshipProposal.class, name = "TOWNSHIP_PROPOSAL"),
    @JsonSubTypes.Type(value = Finding.TownshipEndorsement.class, name = "TOWNSHIP_ENDORSEMENT"),
    @JsonSubTypes.Type(value = Finding.TownshipOpinion.class, name = "TOWNSHIP_OPINION"),
    @JsonSubTypes.Type(value = Finding.RefusalReview.class, name = "REFUSAL_REVIEW"),
    @JsonSubTypes.Type(value = Finding.TownshipPosting.class, name = "TOWNSHIP_POSTING"),
    @JsonSubTypes.Type(value = Finding.TownshipNotice.class, name = "TOWNSHIP_NOTICE"),
    @JsonSubTypes.Type(value = Finding.SpotCheck.class, name = "SPOT_CHECK"),
    @JsonSubTypes.Type(value = Finding.Precheck.class, name = "PRECHECK"),
    @JsonSubTypes.Type(value = Finding.CountyVisit.class, name = "COUNTY_VISIT"),
    @JsonSubTypes.Type(value = Finding.CountyOpinion.class, name = "COUNTY_OPINION"),
    @JsonSubTypes.Type(value = Finding.CountyPosting.class, name = "COUNTY_POSTING"),
    @JsonSubTypes.Type(value = Finding.CountyNotice.class, name = "COUNTY_NOTICE"),
    @JsonSubTypes.Type(value = Finding.Decision.class, name = "DECISION"),
    @JsonSubTypes.Type(value = Turn.VerificationNotice.class, name = "VERIFICATION_NOTICE"),
    @JsonSubTypes.Type(value = Turn.VerificationReply.class, name = "VERIFICATION_REPLY"),
    @JsonSubTypes.Type(value = Turn.ObjectionReply.class, name = "OBJECTION_REPLY"),
    @JsonSubTypes.Type(value = Turn.HouseholdChange.class, name = "HOUSEHOLD_CHANGE"),
    @JsonSubTypes.Type(value = Turn.Closure.class, name = "CLOSURE"),
    @JsonSubTypes.Type(value = Turn.Revocation.class, name = "REVOCATION")
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface Finding permits Finding.Application, Finding.Relatives, Finding.Verification, Finding.Survey,
        Finding.Appraisal, Finding.TownshipProposal, Finding.TownshipEndorsement, Finding.TownshipOpinion,
        Finding.RefusalReview, Finding.Posting, Finding.Notice, Finding.SpotCheck, Finding.Precheck, Finding.CountyVisit,
        Finding.CountyOpinion, Finding.Decision, Turn {

    @JsonIgnore
    Kind sort();

    /** 申请材料: what the household declared, its papers and the relatives it named (220号 art. 9, 12, 14). */
    record Application(Circumstances declared, List<KinDeclaration> kin, List<String> paperIds) implements Finding {
        /** @param relation what the official is to the member, e.g. 兄弟姐妹 */
        public record KinDeclaration(IdCardNumber memberId, String officialName, @Nullable IdCardNumber officialId,
                String officialKind, String relation) {}

        public Kind sort() {
            return Kind.APPLICATION;
        }
    }

    /** 近亲属比对 (220号 art. 14): links found or declared; any link makes the 红表. */
    record Relatives(List<Link> links) implements Finding {
        /** @param officialUser log-in name of the official, for the recusal; source 申报, 比对 */
        public record Link(String memberName, IdCardNumber memberId, String officialName,
                @Nullable IdCardNumber officialId, @Nullable String officialUser, String officialKind, String relation,
                String source) {}

        public boolean redForm() {
            return !links.isEmpty();
        }

        public Kind sort() {
            return Kind.RELATIVES;
        }
    }

    /**
     * 信息核对 (220号 art. 19, R25): a dated result for every member who counts.
     *
     * @param failed 核对不符合条件: the household is told in writing and may object (220号 art. 20)
     */
    record Verification(LocalDate comparedOn, List<Person> people, String conclusion, boolean failed)
            implements Finding {
        /** @param authorised false: 未授权, not compared */
        public record Person(IdCardNumber idCard, String name, boolean authorised, List<Hit> hits) {}

        /** @param settlement 采信 (counts), 排除 (explained away) @param note why */
        public record Hit(String register, String item, String detail, LocalDate dataDate, String settlement,
                String note) {}

        public Kind sort() {
            return Kind.VERIFICATION;
        }
    }

    /** 入户调查 (220号 art. 18, R22). {@code seen} is the snapshot every later judgement rests on. */
    record Survey(LocalDate visitedOn, String place, List<String> investigators, Circumstances seen, String narrative,
            boolean applicantSigned, List<String> photoIds, boolean withheld, @Nullable String withheldReason,
            boolean doubtful, @Nullable String doubt) implements Finding {
        public Kind sort() {
            return Kind.SURVEY;
        }
    }

    /** 民主评议 (220号 art. 21–24, R23). conclusion 属实, 不属实, 有争议. */
    record Appraisal(LocalDate heldOn, String place, List<Attendee> attendees, String conclusion, String narrative,
            List<String> recordIds) implements Finding {
        /** @param capacity 乡镇工作人员, 村(居)委会成员, 党员代表, 村(居)民代表 */
        public record Attendee(String name, String capacity, boolean signed) {}

        public boolean disputed() {
            return conclusion.equals("有争议");
        }

        public Kind sort() {
            return Kind.APPRAISAL;
        }
    }

    /** 经办人审核意见 (R26). @param departure reason where the opinion departs from the ruling or a result */
    record TownshipProposal(boolean qualified, @Nullable Money amount, String text, @Nullable String departure,
            long rulingId, List<String> reasonCodes) implements Finding {
        public Kind sort() {
            return Kind.TOWNSHIP_PROPOSAL;
        }
    }

    /** 民政所负责人意见; agreed false sends it back to the clerk. */
    record TownshipEndorsement(boolean agreed, String text) implements Finding {
        public Kind sort() {
            return Kind.TOWNSHIP_ENDORSEMENT;
        }
    }

    /** 乡镇人民政府审核意见; agreed false sends it back; not qualified ends in the written reply (R28). */
    record TownshipOpinion(boolean agreed, boolean qualified, @Nullable Money amount, String text,
            @Nullable String letterId) implements Finding {
        public Kind sort() {
            return Kind.TOWNSHIP_OPINION;
        }
    }

    /** 县级查看初审答复: the county saw a township's refusal; reopen sends it to a new survey. */
    record RefusalReview(boolean reopen, String text) implements Finding {
        public Kind sort() {
            return Kind.REFUSAL_REVIEW;
        }
    }

    /** A notice on the wall. {@code closesOn}: first day it may be taken down. {@code shown}: the lines on the wall. */
    sealed interface Posting extends Finding {
        LocalDate postedOn();

        LocalDate closesOn();

        List<Place> places();

        List<String> shown();

        /** @param photoId photo of the notice on that wall */
        record Place(String place, @Nullable String photoId) {}
    }

    /** The notice taken down. {@code outcome} 无异议, 有异议. */
    sealed interface Notice extends Finding {
        LocalDate closedOn();

        List<Objection> objections();

        default boolean objected() {
            return !objections().isEmpty();
        }

        record Objection(LocalDate on, String by, String content) {}
    }

    record TownshipPosting(LocalDate postedOn, LocalDate closesOn, List<Place> places, List<String> shown)
            implements Posting {
        public Kind sort() {
            return Kind.TOWNSHIP_POSTING;
        }
    }

    record TownshipNotice(LocalDate closedOn, List<Objection> objections, List<String> proofIds) implements Notice {
        public Kind sort() {
            return Kind.TOWNSHIP_NOTICE;
        }
    }

    /** 上报与抽查 (R32b, R32c). triggers: why forced; drawn: by lot. */
    record SpotCheck(String batchNo, List<String> triggers, boolean drawn) implements Finding {
        public boolean visitDue() {
            return drawn || !triggers.isEmpty();
        }

        public Kind sort() {
            return Kind.SPOT_CHECK;
        }
    }

    /** 审批前比对 (R31) on the 互联网+监督 platform. handling 属实, 排除. */
    record Precheck(LocalDate comparedOn, String platform, List<Suspicion> suspicions, List<String> resultIds)
            implements Finding {
        public record Suspicion(String person, String item, String handling, String note) {}

        public Kind sort() {
            return Kind.PRECHECK;
        }
    }

    /** 县级入户核查, in person (R32c). consistent: what the county saw agrees with the township's survey. */
    record CountyVisit(LocalDate visitedOn, List<String> visitors, boolean consistent, String narrative,
            List<String> photoIds) implements Finding {
        public Kind sort() {
            return Kind.COUNTY_VISIT;
        }
    }

    /** 县级审核意见 (R32a): every paper ticked. @param conclusion 拟批准, 拟不予批准, 退回乡镇 @param surveyAgain sent back to the survey, else to the opinion */
    record CountyOpinion(List<Paper> papers, String conclusion, @Nullable Money amount, String text,
            @Nullable String departure, long rulingId, List<String> reasonCodes, List<String> defects,
            boolean surveyAgain)
            implements Finding {
        public static final String FAVOURABLE = "拟批准";
        public static final String UNFAVOURABLE = "拟不予批准";
        public static final String SEND_BACK = "退回乡镇";

        /** @param state 有, 无, 不符 */
        public record Paper(String name, String state, String note) {}

        public boolean favourable() {
            return conclusion.equals(FAVOURABLE);
        }

        public boolean sentBack() {
            return conclusion.equals(SEND_BACK);
        }

        public Kind sort() {
            return Kind.COUNTY_OPINION;
        }
    }

    record CountyPosting(LocalDate postedOn, LocalDate closesOn, List<Place> places, List<String> shown,
            @Nullable Money amount) implements Posting {
        public Kind sort() {
            return Kind.COUNTY_POSTING;
        }
    }

    record CountyNotice(LocalDate closedOn, List<Objection> objections, List<String> proofIds) implements Notice {
        public Kind sort() {
            return Kind.COUNTY_NOTICE;
        }
    }

    /**
     * 审批决定 (220号 art. 26, 29). firstMonth yyyy-MM, the month after approval.
     *
     * @param corrects number of the revoked sheet this one corrects
     */
    record Decision(boolean approved, @Nullable Money amount, @Nullable String firstMonth, List<String> reasonCodes,
            String text, @Nullable String departure, long rulingId, @Nullable String letterId,
            @Nullable Integer corrects) implements Finding {
        public Kind sort() {
            return Kind.DECISION;
        }
    }

    /** Narrowing for rooms that read one kind. */
    default <T extends Finding> Optional<T> as(Class<T> type) {
        return type.isInstance(this) ? Optional.of(type.cast(this)) : Optional.empty();
    }
}
