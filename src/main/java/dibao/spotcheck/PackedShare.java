package dibao.spotcheck;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 抽查比例 as packed with this program ({@code rules/parameters/supervision.yaml}), for a verifier that has nothing but the program. */
final class PackedShare {

    private static final String FILE = "/rules/parameters/supervision.yaml";
    private static final String KEY = "spotcheck.draw-share";

    private PackedShare() {}

    /** Of the last row that begins before the month ends; empty where the month is none, or before every row. */
    static Optional<BigDecimal> of(String month) {
        try {
            LocalDate end = YearMonth.parse(month).atEndOfMonth();
            LocalDate newest = LocalDate.MIN;
            Optional<BigDecimal> share = Optional.empty();
            for (Object row : rows()) {
                LocalDate from = LocalDate.parse(((Map<?, ?>) row).get("from").toString());
                if (!from.isAfter(end) && from.isAfter(newest)) {
                    newest = from;
                    share = Optional.of(new BigDecimal(((Map<?, ?>) row).get("value").toString()));
                }
            }
            return share;
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    private static List<?> rows() {
        try (InputStream in = PackedShare.class.getResourceAsStream(FILE); JsonParser parser = new YAMLFactory().createParser(in)) {
            for (Object parameter : (List<?>) ((Map<?, ?>) PlainTree.of(parser)).get("parameters")) {
                if (KEY.equals(((Map<?, ?>) parameter).get("key"))) {
                    return (List<?>) ((Map<?, ?>) parameter).get("rows");
                }
            }
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
