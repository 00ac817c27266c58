package dibao.spotcheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** 抽查比例 as packed with this program ({@code rules/parameters/supervision.yaml}), for a verifier that has nothing but the program. */
final class PackedShare {

    private static final String FILE = "/rules/parameters/supervision.yaml";
    private static final String KEY = "spotcheck.draw-share";

    private PackedShare() {}

    /** Of the last row that begins before the month ends; empty where the month is none, or before every row. */
    static Optional<BigDecimal> of(String month) {
        try (InputStream in = PackedShare.class.getResourceAsStream(FILE)) {
            LocalDate end = YearMonth.parse(month).atEndOfMonth();
            Optional<BigDecimal> share = Optional.empty();
            LocalDate newest = LocalDate.MIN;
            for (JsonNode parameter : new YAMLMapper().readTree(in).path("parameters")) {
                for (JsonNode row : parameter.path("key").asText().equals(KEY) ? parameter.path("rows") : parameter.path("none")) {
                    LocalDate from = LocalDate.parse(row.path("from").asText());
                    if (!from.isAfter(end) && from.isAfter(newest)) {
                        newest = from;
                        share = Optional.of(new BigDecimal(row.path("value").asText()));
                    }
                }
            }
            return share;
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
