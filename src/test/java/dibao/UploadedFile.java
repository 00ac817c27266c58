package dibao;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A file on its way to the house as a browser or a program sends it: multipart, field {@code file}. */
public record UploadedFile(String name, byte[] content) {

    private static final String BOUNDARY = "----dibao";

    /** @param accept the answer the sender wants */
    public HttpResponse<String> send(Visitor visitor, String path, String accept) {
        HttpRequest.Builder request = visitor.request(path).header("Accept", accept)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body()));
        String token = visitor.cookie("XSRF-TOKEN");
        return visitor.send(token.isEmpty() ? request : request.header("X-XSRF-TOKEN", token));
    }

    private byte[] body() {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
