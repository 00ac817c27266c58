package dibao.casefile;

import dibao.shared.CaseNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 编号 — running numbers without gaps in a year, per township and sort. */
@Component
class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseNo caseNo(String township, int year) {
        return CaseNo.of(township, year, next(township, year));
    }

    /** 回执编号: S + township + year + 6 digits. */
    String receipt(String township, int year) {
        return "S%s-%04d-%06d".formatted(township, year, next("S" + township, year));
    }

    private long next(String prefix, int year) {
        return jdbc.sql("""
                insert into casefile_number (prefix, year, last) values (?, ?, 1)
                on conflict (prefix, year) do update set last = casefile_number.last + 1 returning last""")
                .params(prefix, year).query(Long.class).single();
    }
}
