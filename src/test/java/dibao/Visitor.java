package dibao;

import dibao.access.DemoStaff;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody at the house's door over real HTTP: a person with a browser session, or a program with HTTP Basic. */
public final class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String house;
    private final String basic;

    private Visitor(int port, String basic) {
        this.house = "http://127.0.0.1:" + port;
        this.basic = basic;
    }

    public static Visitor stranger(int port) {
        return new Visitor(port, "");
    }

    public static Visitor program(int port, String login) {
        return program(port, login, DemoStaff.PASSWORD);
    }

    public static Visitor program(int port, String login, String password) {
        return new Visitor(port, "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** A person who has logged in at the form. */
    public static Visitor person(int port, String login) {
        Visitor person = stranger(port);
        person.logIn(login, DemoStaff.PASSWORD);
        return person;
    }

    /** Where the log-in leads. */
    public String logIn(String login, String password) {
        get("/login");
        return form("/login", Map.of("username", login, "password", password)).headers().firstValue("location").orElse("");
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals(name)).map(HttpCookie::getValue)
                .findFirst().orElse("");
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> delete(String path) {
        return send(withToken(request(path)).DELETE());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(withToken(request(path)).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(withToken(request(path)).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(withToken(request(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts a file as a browser's form does: the token is a field among the others. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String fileName, byte[] file) {
        String edge = "edge-of-a-part";
        var body = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", cookie("XSRF-TOKEN"));
        all.forEach((name, value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(edge, name, value).getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n").formatted(edge, fileName).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(edge).getBytes(StandardCharsets.UTF_8));
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A request of the visitor's own making, without the token against forged requests. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house + path));
        return basic.isEmpty() ? request : request.header("Authorization", basic);
    }

    private HttpRequest.Builder withToken(HttpRequest.Builder request) {
        String token = cookie("XSRF-TOKEN");
        return token.isEmpty() ? request : request.header("X-XSRF-TOKEN", token);
    }
}
