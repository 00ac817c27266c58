package dibao.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
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

    private static final int LONGEST_SAID = 40;

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
    Object wrongValue(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        Class<?> type = wrong.getRequiredType();
        String said = String.valueOf(wrong.getValue());
        return answer(Refusal.of(wrong.getName(), "「%s」填写的“%s”不是%s".formatted(wrong.getName(),
                said.length() > LONGEST_SAID ? said.substring(0, LONGEST_SAID) + "…" : said,
                type == LocalDate.class ? "有效的日期，应为 年-月-日，如 2018-07-09" : type == int.class || type == long.class
                        || type == Integer.class || type == Long.class ? "整数" : "可用的值")), HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return answer(Refusal.of(missing.getParameterName(), "缺少「%s」".formatted(missing.getParameterName())), HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return answer(Refusal.because("请求内容读不出来，应为 JSON，各项的类型见接口说明"), HttpStatus.BAD_REQUEST, request);
    }

    private static Object answer(Refusal refusal, HttpStatus status, HttpServletRequest request) {
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
