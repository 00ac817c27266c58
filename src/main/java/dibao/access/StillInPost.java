package dibao.access;

import dibao.shared.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session outlives no post: who was moved, or removed from the roll, must log in anew within a minute. */
class StillInPost extends OncePerRequestFilter {

    private static final String ASKED = StillInPost.class.getName();

    private final StaffRoll staff;
    private final Clock machine;
    private final Duration between;

    StillInPost(StaffRoll staff, Clock machine, Duration between) {
        this.staff = staff;
        this.machine = machine;
        this.between = between;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signOn = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session != null && signOn != null && signOn.getPrincipal() instanceof SignedOn who && !unchanged(who, session)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean unchanged(SignedOn who, HttpSession session) {
        long now = machine.millis();
        if (session.getAttribute(ASKED) instanceof Long asked && now - asked < between.toMillis()) {
            return true;
        }
        session.setAttribute(ASKED, now);
        try {
            SignedOn today = staff.signedOn(who.getName());
            return today.getOfficer().equals(who.getOfficer()) && today.tenants().equals(who.tenants());
        } catch (Refusal gone) {
            return false;
        }
    }
}
