package dibao.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.shared.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * 内门 — second line before the engine's interfaces ({@code /engine-rest}, {@code /camunda/api}): no expression texts but
 * the shared filters' own, no typed Java objects, no uploads, no deployments — except for the deployment account.
 */
class EngineDoorGuard extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineDoorGuard.class);
    private static final int LARGEST_BODY = 2 * 1024 * 1024;
    private static final Pattern DEPLOYING = Pattern.compile(".*/deployment(/create|/registered|/[^/]+/redeploy)?/?|.*/deployment/[^/]+/?");
    private static final Set<String> OBJECT_KEYS = Set.of("objectTypeName", "serializationDataFormat");
    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String deploymentAccount;

    EngineDoorGuard(String deploymentAccount) {
        this.deploymentAccount = deploymentAccount;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return !path.startsWith("/engine-rest/") && !path.startsWith("/camunda/api/");
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (path(request).startsWith("/camunda/api/admin/setup")) {
            refuse(request, response, 403, "初始设置入口已关闭");
            return;
        }
        if (!noForbiddenParameter(request)) {
            refuse(request, response, 400, "查询参数中不得使用表达式");
        } else if (reads(request) || mayDeploy()) {
            passOn(request, response, chain);
        } else if (DEPLOYING.matcher(path(request)).matches()) {
            refuse(request, response, 403, "流程部署仅限部署账号");
        } else if (type(request).startsWith("multipart/") || type(request).startsWith("application/octet-stream")) {
            refuse(request, response, 403, "此接口不接受文件上传");
        } else {
            passIfClean(request, response, chain);
        }
    }

    private static boolean reads(HttpServletRequest request) {
        return Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
    }

    private static String type(HttpServletRequest request) {
        return request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
    }

    private boolean mayDeploy() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return !deploymentAccount.isBlank() && who != null && deploymentAccount.equals(who.getName());
    }

    private static boolean noForbiddenParameter(HttpServletRequest request) {
        return Collections.list(request.getParameterNames()).stream().filter(EngineDoorGuard::namesExpression)
                .flatMap(name -> java.util.Arrays.stream(request.getParameterValues(name)))
                .allMatch(FilterExpressions::allowed);
    }

    private static boolean namesExpression(String key) {
        return key.toLowerCase(Locale.ROOT).endsWith("expression");
    }

    private void passIfClean(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            refuse(request, response, 413, "请求内容过大");
            return;
        }
        String fault;
        try (JsonParser json = JSON.createParser(body)) {
            fault = faultIn(json);
        } catch (IOException notJson) {
            fault = "请求内容不是合法的 JSON";
        }
        if (fault.isEmpty()) {
            passOn(new Replayed(request, body), response, chain);
        } else {
            refuse(request, response, 400, fault);
        }
    }

    /** Behind this door the engine answers; where a refusal of the house ended its work, the house's sentence is the answer. */
    private static void passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (path(request).endsWith("/fetchAndLock")) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        Refusal refusal = PlainRefusals.leftOn(request);
        if (refusal != null && answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            answer.resetBuffer();
            refuse(request, answer, HttpServletResponse.SC_BAD_REQUEST, refusal);
        }
        answer.copyBodyToResponse();
    }

    private static String faultIn(JsonParser json) throws IOException {
        String key = "";
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                key = json.currentName();
                if (OBJECT_KEYS.contains(key)) {
                    return "流程变量不得携带 Java 对象";
                }
                continue;
            }
            if (namesExpression(key) && token != JsonToken.VALUE_NULL
                    && !(token == JsonToken.VALUE_STRING && FilterExpressions.allowed(json.getText()))) {
                return "查询条件「" + key + "」不得使用表达式";
            }
            if (key.equals("type") && token == JsonToken.VALUE_STRING && json.getText().equalsIgnoreCase("object")) {
                return "流程变量不得携带 Java 对象";
            }
            key = "";
        }
        return "";
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String message) throws IOException {
        refuse(request, response, status, Refusal.because(message));
    }

    /** The engine's clients read {@code type} and {@code message}, ours the faults with their fields. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, Refusal refusal) throws IOException {
        LOG.warn("refused {} {} of {}: {}", request.getMethod(), path(request), request.getRemoteUser(), refusal.getMessage());
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(MAPPER.writeValueAsBytes(Map.of("type", "Refusal", "message", refusal.getMessage(), "faults",
                refusal.faults())));
    }

    /** The request with the body that was read, for who comes behind. */
    private static final class Replayed extends HttpServletRequestWrapper {

        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream in = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return in.read();
                }

                @Override
                public int read(byte[] to, int from, int length) {
                    return in.read(to, from, length);
                }

                @Override
                public boolean isFinished() {
                    return in.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("read at once");
                }
            };
        }
    }
}
