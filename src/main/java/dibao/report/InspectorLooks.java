package dibao.report;

import dibao.shared.Officers;
import dibao.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Writes down every dossier, hand-in and paper the inspector opens, whichever room shows it. */
@Component
class InspectorLooks implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PAPERS = "/api/attachments/";

    private final AccessLog log;
    private final Officers officers;

    InspectorLooks(AccessLog log, Officers officers) {
        this.log = log;
        this.officers = officers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/cases/*", "/cases/*/**", "/hand-ins/*", "/hand-ins/*/**", "/api/cases/*/**",
                "/api/hand-ins/*", PAPERS + "*", "/batches/*", "/letters/*/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication signOn = SecurityContextHolder.getContext().getAuthentication();
        if (request.getMethod().equals("GET") && signOn != null
                && signOn.getAuthorities().stream().anyMatch(a -> a.getAuthority().equals("ROLE_" + Role.INSPECTOR.name()))) {
            boolean paper = request.getRequestURI().startsWith(request.getContextPath() + PAPERS);
            log.note(officers.byId(signOn.getName()), paper ? AccessLog.Sort.附件 : AccessLog.Sort.案卷, subject(request));
        }
        return true;
    }

    /** The number in the path. */
    private static String subject(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named && !named.isEmpty()
                ? named.values().iterator().next().toString() : request.getRequestURI();
    }
}
