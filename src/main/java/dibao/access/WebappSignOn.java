package dibao.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.Authentication;

/** One log-in: who signed on at our door is signed on in Tasklist, Cockpit and Admin. Made by the engine's filter, hence public. */
public final class WebappSignOn implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        if (request.getUserPrincipal() instanceof Authentication signOn
                && signOn.getPrincipal() instanceof SignedOn who) {
            AuthenticationResult result = AuthenticationResult.successful(who.getName());
            result.setGroups(who.groups());
            result.setTenants(who.tenants());
            return result;
        }
        return AuthenticationResult.unsuccessful();
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
