package dibao.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import dibao.shared.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** 大门 — two ways in: programs with HTTP Basic and no session, people through the one log-in page. */
@Configuration(proxyBeanMethods = false)
class Entrance {

    private static final RequestMatcher ENGINE_REST = withDefaults().matcher("/engine-rest/**");
    private static final RequestMatcher API = withDefaults().matcher("/api/**");
    private static final RequestMatcher WEBAPPS = withDefaults().matcher("/camunda/**");
    private static final RequestMatcher WEBAPP_LOGOUT =
            withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");
    /** Nothing personal in these: a browser may keep them and ask whether they changed. */
    private static final RequestMatcher STATIC = paths("/dibao.css", "/webjars/**", "/forms/**", "/camunda/lib/**",
            "/camunda/app/*/assets/**", "/camunda/app/*/scripts/**", "/camunda/app/*/styles/**", "/camunda/app/*/locales/**");
    private static final Duration RECHECK = Duration.ofMinutes(1);
    private static final String[] COCKPIT = names(Role.SUPERVISOR, Role.INSPECTOR, Role.ADMINISTRATOR);
    private static final String[] ADMIN = names(Role.ADMINISTRATOR);
    private static final String OWN_PAGES = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private final EngineDoorGuard guard;

    Entrance(@Value("${dibao.deployment-account}") String deploymentAccount) {
        this.guard = new EngineDoorGuard(deploymentAccount);
    }

    private static String[] names(Role... roles) {
        return Stream.of(roles).map(Role::name).toArray(String[]::new);
    }

    /** Programs: {@code /engine-rest} always, {@code /api} when it brings credentials. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, IdentityService identities) throws Exception {
        RequestMatcher apiWithBasic = request -> API.matches(request) && basic(request.getHeader(HttpHeaders.AUTHORIZATION));
        return http.securityMatcher(new OrRequestMatcher(ENGINE_REST, apiWithBasic))
                .authorizeHttpRequests(asked -> asked
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .anyRequest().authenticated())
                .httpBasic(basic -> basic.realmName("dibao"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .addFilterAfter(guard, AuthorizationFilter.class)
                .addFilterAfter(onlyFor(ENGINE_REST, new EngineActor(identities)), EngineDoorGuard.class)
                .build();
    }

    private static boolean basic(String header) {
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }

    /** People: pages, Tasklist, Cockpit and Admin, and the forms' calls to {@code /api} with the page's session. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, StaffRoll staff) throws Exception {
        CsrfTokenRequestAttributeHandler plainToken = new CsrfTokenRequestAttributeHandler();
        plainToken.setCsrfRequestAttributeName(null);
        return http
                .authorizeHttpRequests(asked -> asked
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers(paths("/login", "/dibao.css", "/webjars/htmx.org/**", "/favicon.ico", "/error", "/actuator/health", "/actuator/health/rules")).permitAll()
                        .requestMatchers(paths("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**",
                                "/camunda/api/admin/auth/user/*/login/**")).denyAll()
                        .requestMatchers(paths("/camunda/api/admin/auth/**")).authenticated()
                        .requestMatchers(paths("/camunda/app/admin/**", "/camunda/api/admin/**", "/demo/**")).hasAnyRole(ADMIN)
                        .requestMatchers(paths("/camunda/app/cockpit/**", "/camunda/api/cockpit/**")).hasAnyRole(COCKPIT)
                        .anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"))
                .logout(out -> out
                        .logoutRequestMatcher(new OrRequestMatcher(withDefaults().matcher(HttpMethod.POST, "/logout"), WEBAPP_LOGOUT))
                        .logoutSuccessHandler((request, response, who) -> {
                            if (WEBAPP_LOGOUT.matches(request)) {
                                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                            } else {
                                response.sendRedirect(request.getContextPath() + "/login?out");
                            }
                        }))
                .exceptionHandling(refused -> refused
                        .defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                new OrRequestMatcher(API, paths("/camunda/api/**")))
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), request -> true))
                .csrf(csrf -> csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(plainToken))
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin())
                        .cacheControl(cache -> cache.disable())
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(STATIC), new CacheControlHeadersWriter()))
                        .referrerPolicy(Customizer.withDefaults())
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(WEBAPPS),
                                new StaticHeadersWriter("Content-Security-Policy", OWN_PAGES))))
                .addFilterBefore(new StillInPost(staff, Clock.systemUTC(), RECHECK), AnonymousAuthenticationFilter.class)
                .addFilterAfter(guard, AuthorizationFilter.class)
                .build();
    }

    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns).map(pattern -> (RequestMatcher) withDefaults().matcher(pattern)).toList());
    }

    private static Filter onlyFor(RequestMatcher where, Filter filter) {
        return (request, response, chain) -> {
            if (where.matches((jakarta.servlet.http.HttpServletRequest) request)) {
                filter.doFilter(request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        };
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignOn() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.setName("Container Based Authentication Filter");
        registration.setInitParameters(Map.of(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebappSignOn.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    /**
     * One token against forged requests for all pages, ours and the engine's: the engine's own filter would keep a second
     * one under the same cookie name, so its place is taken before it registers itself; Spring's check covers its paths.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ServletContextInitializer oneTokenForAll() {
        return context -> context.addFilter("CsrfPreventionFilter",
                (Filter) (request, response, chain) -> chain.doFilter(request, response));
    }
}
