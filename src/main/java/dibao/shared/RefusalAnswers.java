package dibao.shared;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** 拒绝的答复 — a refusal as {@code {message, faults: [{field, message}]}} with 400; a browser's page gets the bare sentence. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class RefusalAnswers {

    record Answer(String message, List<Refusal.Fault> faults) {}

    @ExceptionHandler
    ResponseEntity<?> refused(Refusal refusal, WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, new Answer(refusal.getMessage(), refusal.faults()), request);
    }

    @ExceptionHandler
    ResponseEntity<?> tooBig(MaxUploadSizeExceededException upload, WebRequest request) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE,
                new Answer("上传的文件超过20MB，请分成几个文件或压缩图片后再上传", List.of()), request);
    }

    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    ResponseEntity<?> noFile(Exception missing, WebRequest request) {
        return answer(HttpStatus.BAD_REQUEST, new Answer("没有收到文件，请用 multipart/form-data 的 file 字段上传", List.of()), request);
    }

    private static ResponseEntity<?> answer(HttpStatus status, Answer answer, WebRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
                ? ResponseEntity.status(status).contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .body(answer.message())
                : ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).body(answer);
    }
}
