package dibao.access;

import dibao.shared.CountyClock;
import dibao.shared.Officer;
import dibao.shared.Role;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What {@code layout.html} shows at the head of every page of every room. */
@ControllerAdvice(annotations = Controller.class)
class HeadOfPage {

    /** @param name null before log-in */
    record Desk(@Nullable String name, String office, String posts, String today, boolean demo) {}

    private final StaffRoll staff;
    private final CountyClock clock;
    private final boolean demo;

    HeadOfPage(StaffRoll staff, CountyClock clock, @Value("${dibao.policy.allow-example-values}") boolean demo) {
        this.staff = staff;
        this.clock = clock;
        this.demo = demo;
    }

    @ModelAttribute("desk")
    Desk desk(@AuthenticationPrincipal(errorOnInvalidType = false) @Nullable SignedOn who) {
        if (who == null) {
            return new Desk(null, "", "", clock.today().toString(), demo);
        }
        Officer officer = who.getOfficer();
        return new Desk(officer.name(), staff.officeOf(officer),
                officer.roles().stream().map(Role::label).collect(Collectors.joining("、")), clock.today().toString(), demo);
    }
}
