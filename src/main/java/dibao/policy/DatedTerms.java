package dibao.policy;

import dibao.shared.LegalTerms;
import dibao.shared.Refusal;
import dibao.shared.WorkCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * 法定期限 — answers the house from the release in force on the day asked for. What the program came to ask for after
 * that release was made, the release cannot know: then the value that rides in the program counts, a value of 示例 in the
 * demonstration only.
 */
@Component
class DatedTerms implements LegalTerms {

    private static final Parameters SHIPPED = ShippedTerms.ALL;

    private final LawLibrary library;

    DatedTerms(LawLibrary library) {
        this.library = library;
    }

    @Override
    public BigDecimal number(String key, LocalDate on) {
        return parameters(key, on).number(key, on);
    }

    @Override
    public String text(String key, LocalDate on) {
        return parameters(key, on).text(key, on);
    }

    /** @throws Refusal when the key is unknown, not a term, or has no row on the day of the event */
    @Override
    public WorkCalendar.Deadline due(String key, LocalDate event) {
        int days = number(key, event).intValueExact();
        boolean working = parameters(key, event).byKey().get(key).workingDays();
        return working ? calendar().plusWorkingDays(event, days) : calendar().plusDays(event, days);
    }

    @Override
    public WorkCalendar calendar() {
        return library.current().calendar();
    }

    @Override
    public boolean example(LocalDate on) {
        return library.release(on).example();
    }

    private Parameters parameters(String key, LocalDate on) {
        return knowing(key, on, library.release(on).parameters(), library.examplesAllowed());
    }

    /** The release's, or the program's own where the release cannot know the key. */
    static Parameters knowing(String key, LocalDate on, Parameters inForce, boolean examplesAllowed) {
        if (inForce.byKey().containsKey(key) || !SHIPPED.byKey().containsKey(key)) {
            return inForce;
        }
        if (!examplesAllowed && SHIPPED.row(key, on).example()) {
            throw Refusal.because("施行中的规则版本没有“%s”（%s）：它是程序升级后新增的参数，程序自带的数值是示例。请政策员在 /policy 提交含有它的新版本，由审批员批准"
                    .formatted(SHIPPED.byKey().get(key).name(), key));
        }
        return SHIPPED;
    }
}
