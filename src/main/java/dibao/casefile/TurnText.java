package dibao.casefile;

import java.util.List;

/** The readable lines of a sheet that turns the case. */
final class TurnText {

    private TurnText() {}

    static List<String> lines(Turn turn) {
        if (turn instanceof Turn.VerificationNotice t) {
            return List.of("告知日期：" + t.toldOn(), "核对不符合条件的理由：" + t.reasons());
        }
        if (turn instanceof Turn.VerificationReply t) {
            return List.of("%s %s%s".formatted(t.on(), t.answer(), said(t.text())), papers(t.proofIds()));
        }
        if (turn instanceof Turn.ObjectionReply t) {
            return List.of("异议调查结论：" + t.outcome() + said(t.text()), "%s 以%s方式答复异议人".formatted(t.repliedOn(), t.manner()));
        }
        if (turn instanceof Turn.HouseholdChange t) {
            return List.of("%s %s%s".formatted(t.on(), t.what(), said(t.text())), papers(t.proofIds()));
        }
        if (turn instanceof Turn.Closure t) {
            return List.of("%s 终止办理：%s%s".formatted(t.on(), t.ground(), said(t.text())), papers(t.proofIds()));
        }
        var t = (Turn.Revocation) turn;
        return List.of("撤销第 %d 号材料的决定，%s".formatted(t.sheet(), t.backTo()), "错误：" + t.error(), papers(t.proofIds()));
    }

    private static String said(String text) {
        return text.isBlank() ? "" : "，" + text;
    }

    private static String papers(List<String> ids) {
        return "证明材料 %d 份".formatted(ids.size());
    }
}
