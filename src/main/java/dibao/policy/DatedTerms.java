package dibao.policy;

import dibao.shared.LegalTerms;
import dibao.shared.Refusal;
import dibao.shared.WorkCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 法定期限 — answers the house from the release in force on the day asked for. */
@Component
class DatedTerms implements LegalTerms {

    private final LawLibrary library;

    DatedTerms(LawLibrary library) {
        this.library = library;
    }

    @Override
    public BigDecimal number(String key, LocalDate on) {
        return parameters(on).number(key, on);
    }

    @Override
    public String text(String key, LocalDate on) {
        return parameters(on).text(key, on);
    }

    /** @throws Refusal when the key is unknown, not a term, or has no row on the day of the event */
    @Override
    public WorkCalendar.Deadline due(String key, LocalDate event) {
        int days = number(key, event).intValueExact();
        boolean working = parameters(event).byKey().get(key).workingDays();
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

    private Parameters parameters(LocalDate on) {
        return library.release(on).parameters();
    }
}
