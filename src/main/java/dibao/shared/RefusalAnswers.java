package dibao.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * How the house says no at its door: programs get the faults with their fields, people a page; 422 (400 where the request itself
 * cannot be read) and nothing written.
 */
@ControllerAdvice
public class RefusalAnswers {

    record Answer(String message, List<Refusal.Fault> faults) {}

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        return answer(refusal, HttpStatus.UNPROCESSABLE_ENTITY, request);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
        return answer(Refusal.of("file", "文件过大：每个文件不得超过20MB，请压缩或拆分后再上传"), HttpStatus.PAYLOAD_TOO_LARGE, request);
    }

    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    Object noFile(Exception missing, HttpServletRequest request) {
        return answer(Refusal.of("file", "没有收到文件，请用 multipart/form-data 的 file 字段上传"), HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return answer(Refusal.of(missing.getParameterName(), "缺少「%s」".formatted(missing.getParameterName())), HttpStatus.BAD_REQUEST, request);
    }

    static Object answer(Refusal refusal, HttpStatus status, HttpServletRequest request) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON)
                    .body(new Answer(refusal.getMessage(), refusal.faults()));
        }
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("refusal", refusal.getMessage());
        return page;
    }
}
