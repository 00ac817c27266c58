package dibao.review;

import dibao.casefile.Dossier;
import dibao.casefile.Kind;
import dibao.policy.Ruling;
import dibao.shared.Money;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every opinion has in common: words, an amount, and a person who has not spoken before. */
final class Spoken {

    private Spoken() {}

    static void required(String field, @Nullable String text, String sentence) {
        requiredIf(true, field, text, sentence);
    }

    static void requiredIf(boolean needed, String field, @Nullable String text, String sentence) {
        if (needed && text(text).isEmpty()) {
            throw Refusal.of(field, sentence);
        }
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The amount named, or the ruling's; none for who does not qualify. */
    static @Nullable Money amount(boolean qualified, @Nullable Money named, Ruling ruling) {
        if (!qualified) {
            return null;
        }
        if (named == null && ruling.amount() == null) {
            throw Refusal.of("amount", (ruling.manual() == null ? "规则裁定为不符合条件" : "规则不能裁定本户，须人工处理")
                    + "，没有可用的计算金额，请填写拟保障金额");
        }
        return named == null ? new Money(ruling.amount()) : named;
    }

    static List<String> codes(Ruling ruling) {
        return ruling.reasons().stream().map(Ruling.Reason::code).toList();
    }

    /** @throws Refusal when the officer signed the last sheet of the kind */
    static void another(Dossier dossier, Kind kind, Officer officer) {
        dossier.sheets().stream().filter(s -> s.kind() == kind).reduce((first, second) -> second)
                .filter(s -> s.officerId().equals(officer.id())).ifPresent(s -> {
                    throw Refusal.because("%s已签署「%s」，本步骤应由其他人员办理".formatted(officer.name(), kind.label()));
                });
    }
}
