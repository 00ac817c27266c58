package dibao.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dibao.policy.Why;
import dibao.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

    /** A line with its tree, as a case's explanation has it; none for who could not be judged. */
    record Explained(@JsonUnwrapped TrialLine line, @Nullable Why why) {}

    /** A tree takes some hundredths of a second and fills pages. */
    private static final int MOST_EXPLAINED = 100;

    /**
     * The result as a workbook; with {@code Accept: application/json} as the list of lines. 4xx only for an unreadable file.
     *
     * @param explain 家庭编号 whose lines come with their tree, in JSON; at most 100
     */
    @PostMapping("/api/trial")
    ResponseEntity<?> trial(@RequestParam MultipartFile file, @RequestParam(defaultValue = "") List<String> explain,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) throws IOException {
        Trial.Result result = trial.of(file.getBytes());
        boolean json = MediaType.parseMediaTypes(accept).stream().anyMatch(MediaType.APPLICATION_JSON::equalsTypeAndSubtype);
        return json ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(explain.isEmpty() ? result.lines() : explained(result, explain))
                : download(workbook.of(result));
    }

    private List<Explained> explained(Trial.Result result, List<String> keys) {
        List<TrialLine> lines = result.lines();
        keys.stream().filter(key -> lines.stream().noneMatch(line -> line.key().equals(key))).findFirst().ifPresent(key -> {
            throw Refusal.of("explain", "工作簿里没有家庭编号“" + key + "”");
        });
        if (lines.stream().filter(line -> keys.contains(line.key())).count() > MOST_EXPLAINED) {
            throw Refusal.of("explain", "一次最多说明 " + MOST_EXPLAINED + " 户，请分几次");
        }
        return IntStream.range(0, lines.size()).mapToObj(at -> new Explained(lines.get(at),
                keys.contains(lines.get(at).key()) && result.judged().containsKey(at) ? trial.why(result, at) : null)).toList();
    }

    static ResponseEntity<byte[]> download(byte[] file) {
        return ResponseEntity.ok().contentType(XLSX).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("试算结果.xlsx", StandardCharsets.UTF_8).build().toString()).body(file);
    }
}
