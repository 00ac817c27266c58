package dibao.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 试算接口. */
@RestController
class TrialApi {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Trial trial;
    private final TrialWorkbook workbook;

    TrialApi(Trial trial, TrialWorkbook workbook) {
        this.trial = trial;
        this.workbook = workbook;
    }

    /** The result as a workbook; with {@code Accept: application/json} as the list of lines. 4xx only for an unreadable file. */
    @PostMapping("/api/trial")
    ResponseEntity<?> trial(@RequestParam MultipartFile file,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) throws IOException {
        Trial.Result result = trial.of(file.getBytes());
        boolean json = MediaType.parseMediaTypes(accept).stream().anyMatch(MediaType.APPLICATION_JSON::equalsTypeAndSubtype);
        return json ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(result.lines())
                : download(workbook.of(result));
    }

    static ResponseEntity<byte[]> download(byte[] file) {
        return ResponseEntity.ok().contentType(XLSX).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("试算结果.xlsx", StandardCharsets.UTF_8).build().toString()).body(file);
    }
}
