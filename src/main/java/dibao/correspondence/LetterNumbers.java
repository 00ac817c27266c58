package dibao.correspondence;

import dibao.shared.Divisions;
import dibao.shared.Region;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 发文字号 — running numbers per series and year, without gaps (a rolled-back letter gives its number back). */
@Component
class LetterNumbers {

    private final JdbcClient jdbc;
    private final Divisions divisions;

    LetterNumbers(JdbcClient jdbc, Divisions divisions) {
        this.jdbc = jdbc;
        this.divisions = divisions;
    }

    /** e.g. 白政低保答字〔2018〕1号 */
    String next(String series, int year) {
        int number = jdbc.sql("""
                insert into correspondence_letter_number (series, year, last) values (?, ?, 1)
                on conflict (series, year) do update set last = correspondence_letter_number.last + 1 returning last""")
                .params(series, year).query(Integer.class).single();
        return "%s〔%d〕%d号".formatted(series, year, number);
    }

    String countyName(String township) {
        return divisions.name(township.substring(0, 6));
    }

    String townshipName(String code) {
        return divisions.name(code);
    }

    /** The shortest beginning of the township's name that no other township shares. */
    String shortName(String code) {
        String name = divisions.name(code);
        for (int length = 1; length < name.length(); length++) {
            String beginning = name.substring(0, length);
            if (divisions.townships().stream().filter(t -> !t.code().equals(code)).map(Region::name)
                    .noneMatch(other -> other.startsWith(beginning))) {
                return beginning;
            }
        }
        return name;
    }
}
