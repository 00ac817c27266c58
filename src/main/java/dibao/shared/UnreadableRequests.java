package dibao.shared;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** 读不懂的请求 — no JSON, a day that does not exist, a letter where a number belongs, a character nobody can store: said with its field. */
@ControllerAdvice
class UnreadableRequests {

    private static final int LONGEST_SAID = 40;
    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);
    /** PostgreSQL's states for a text that holds U+0000. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

    @ExceptionHandler
    Object body(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return unread(unreadable.getCause() instanceof JsonMappingException fault ? StrictBody.refusalOf(fault)
                : Refusal.because("请求内容读不出来，应为 JSON，各项的类型见接口说明"), request);
    }

    @ExceptionHandler
    Object parameter(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        return unread(new Refusal(List.of(fault(wrong.getName(), wrong.getValue(), wrong.getRequiredType()))), request);
    }

    @ExceptionHandler
    Object fields(BindException wrong, HttpServletRequest request) {
        return unread(new Refusal(wrong.getFieldErrors().stream().map(e -> fault(e.getField(), e.getRejectedValue(), typeOf(e))).toList()), request);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    Object unstorable(RuntimeException failed, HttpServletRequest request) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && UNSTORABLE.contains(String.valueOf(said.getSQLState()))) {
                return RefusalAnswers.answer(Refusal.because("填写的内容含有无法识别的字符，请删去重新录入"),
                        HttpStatus.UNPROCESSABLE_ENTITY, request);
            }
        }
        throw failed;
    }

    private static Refusal.Fault fault(String field, @Nullable Object typed, @Nullable Class<?> type) {
        String said = String.valueOf(typed);
        return new Refusal.Fault(field, "「%s」填写的“%s”不是%s".formatted(field,
                said.length() > LONGEST_SAID ? said.substring(0, LONGEST_SAID) + "…" : said,
                type == LocalDate.class ? "有效的日期，应为 年-月-日，如 2018-07-09" : type != null && WHOLE.contains(type) ? "整数" : "可用的值"));
    }

    private static @Nullable Class<?> typeOf(FieldError error) {
        return List.of(Objects.requireNonNullElse(error.getCodes(), new String[0])).contains("typeMismatch." + LocalDate.class.getName())
                ? LocalDate.class : null;
    }

    private static Object unread(Refusal refusal, HttpServletRequest request) {
        return RefusalAnswers.answer(refusal, HttpStatus.BAD_REQUEST, request);
    }
}
