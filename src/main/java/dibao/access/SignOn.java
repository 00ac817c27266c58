package dibao.access;

import dibao.shared.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** 登录 — the password is the engine's to check; it also makes who guesses wait longer each time. */
@Component
class SignOn implements AuthenticationProvider {

    private final IdentityService identities;
    private final StaffRoll staff;

    SignOn(@Lazy IdentityService identities, StaffRoll staff) {
        this.identities = identities;
        this.staff = staff;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (id.isBlank() || password.isEmpty() || !passwordHolds(id, password)) {
            throw new BadCredentialsException("登录名或密码不对");
        }
        try {
            SignedOn who = staff.signedOn(id);
            return UsernamePasswordAuthenticationToken.authenticated(who, null, authorities(who));
        } catch (Refusal noPost) {
            throw new DisabledException(noPost.getMessage(), noPost);
        }
    }

    private boolean passwordHolds(String id, String password) {
        try {
            return identities.checkPassword(id, password);
        } catch (org.camunda.bpm.engine.AuthenticationException locked) {
            throw new LockedException("密码多次输错，账号暂时锁定，请稍后再试", locked);
        }
    }

    private static List<GrantedAuthority> authorities(SignedOn who) {
        return Stream.concat(who.getOfficer().roles().stream().map(role -> "ROLE_" + role.name()),
                        who.groups().stream().map(group -> "GROUP_" + group))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
