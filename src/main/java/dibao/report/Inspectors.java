package dibao.report;

import dibao.shared.Officer;
import dibao.shared.Role;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.security.access.AccessDeniedException;

/** 纪检、督查 — who may look at people, and how their looks are worded. */
final class Inspectors {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Inspectors() {}

    /** @throws AccessDeniedException for everybody else, whatever the post */
    static void only(Officer officer) {
        if (!officer.has(Role.INSPECTOR) && !officer.has(Role.SUPERVISOR)) {
            throw new AccessDeniedException("inspection");
        }
    }

    static String days(String from, String to) {
        return from.isBlank() && to.isBlank() ? "" : "（%s 至 %s）".formatted(from.strip(), to.strip());
    }

    static String moment(LocalDateTime at) {
        return MOMENT.format(at);
    }
}
