package dibao.access;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseTest;
import dibao.shared.Role;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@HouseTest
class StillInPostTests {

    private static final String SOMEBODY = "damiaokou.diaocha2";

    @Autowired StaffRoll staff;
    @Autowired IdentityService identities;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void who_keeps_the_post_keeps_the_session_and_who_is_moved_loses_it() throws Exception {
        MockHttpSession session = new MockHttpSession();
        visit(session, Duration.ZERO);
        assertThat(session.isInvalid()).isFalse();
        String post = Role.SURVEYOR.group(DemoStaff.DAMIAOKOU);
        identities.deleteMembership(SOMEBODY, post);
        try {
            visit(session, Duration.ofHours(1));
            assertThat(session.isInvalid()).as("asked a moment ago").isFalse();
            SecurityContextHolder.clearContext();
            visitAsBefore(session, Duration.ZERO);
            assertThat(session.isInvalid()).isTrue();
            assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        } finally {
            identities.createMembership(SOMEBODY, post);
        }
    }

    private SignedOn before;

    private void visit(MockHttpSession session, Duration between) throws Exception {
        if (before == null) {
            before = staff.signedOn(SOMEBODY);
        }
        visitAsBefore(session, between);
    }

    private void visitAsBefore(MockHttpSession session, Duration between) throws jakarta.servlet.ServletException, IOException {
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(before, null, java.util.List.of()));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        new StillInPost(staff, Clock.systemUTC(), between).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
