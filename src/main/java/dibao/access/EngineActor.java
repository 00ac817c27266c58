package dibao.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** For the time of a request to the engine's REST interface the engine acts as, and only as, that officer. */
class EngineActor extends OncePerRequestFilter {

    private final IdentityService identities;

    EngineActor(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signOn = SecurityContextHolder.getContext().getAuthentication();
        if (signOn == null || !(signOn.getPrincipal() instanceof SignedOn who)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            identities.setAuthentication(who.getName(), who.groups(), who.tenants());
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
