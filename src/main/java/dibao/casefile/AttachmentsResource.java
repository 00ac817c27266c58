package dibao.casefile;

import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Papers and photos go in and out here; forms and programs keep only the id. */
@RestController
class AttachmentsResource {

    record Kept(String id, String fileName, long size) {}

    private final Attachments attachments;

    AttachmentsResource(Attachments attachments) {
        this.attachments = attachments;
    }

    @PostMapping("/api/attachments")
    Kept keep(@RequestParam MultipartFile file, @RequestParam(required = false) @Nullable String reference,
            @AuthenticationPrincipal(expression = "officer") Officer officer) throws IOException {
        if (reference != null && !mine(reference, officer)) {
            throw Refusal.of("reference", "编号「" + reference + "」不是您所在乡镇的案卷、收件或乡镇代码");
        }
        byte[] bytes = file.getBytes();
        return new Kept(attachments.receive(file.getOriginalFilename(), bytes, reference, officer),
                FileKind.plainName(file.getOriginalFilename()), bytes.length);
    }

    @GetMapping("/api/attachments/{id}")
    ResponseEntity<byte[]> read(@PathVariable String id, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        Attachments.Content content = attachments.read(id, officer);
        String type = content.entry().contentType();
        var disposition = (type.startsWith("image/") ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(content.entry().fileName(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff").body(content.bytes());
    }

    private static boolean mine(String reference, Officer officer) {
        return reference.matches("S?\\d{9}-\\d{4}-\\d{6}|\\d{9}") && officer.mayEnter(reference.replaceFirst("^S", "").substring(0, 9));
    }
}
