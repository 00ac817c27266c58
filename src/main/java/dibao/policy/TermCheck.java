package dibao.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** 程序按 key 取用的参数 — each must be there under its key, of its kind, on every day, and of a size that can be meant. */
final class TermCheck {

    /** Counted in whole ones; the program would stop at a fraction. */
    private static final Set<String> WHOLE = Set.of("工作日", "日", "日（每月）", "月", "个月", "人", "户", "份", "位", "周岁", "套");
    /** Written for the tables, and read by the program as well: who is a minor decides what may be posted. */
    private static final Set<String> ASKED_TOO = Set.of("minor.age");
    private static final BigDecimal LEAP = BigDecimal.valueOf(2);

    private final LoadedRelease release;
    private final Faults faults;

    private TermCheck(LoadedRelease release, Faults faults) {
        this.release = release;
        this.faults = faults;
    }

    static void of(LoadedRelease release, Faults faults) {
        var check = new TermCheck(release, faults);
        ShippedTerms.ALL.all().stream().filter(p -> !p.tableOnly() || ASKED_TOO.contains(p.key())).forEach(check::known);
        release.parameters().all().forEach(p -> {
            check.stranger(p);
            check.numbers(p);
        });
    }

    private void known(Parameter shipped) {
        Parameter found = release.parameters().byKey().get(shipped.key());
        if (found == null) {
            String likely = strangers().stream().filter(p -> p.name().equals(shipped.name())).map(p -> "，“" + p.name()
                    + "”的 key 写成了“" + p.key() + "”，是否想填“" + shipped.key() + "”？").findFirst().orElse("，请照原来的补上");
            faults.add("[" + shipped.file() + "]", "缺少程序要用的参数 " + shipped.key() + "（" + shipped.name() + "）" + likely);
        } else if (found.type() != shipped.type()) {
            faults.add(place(found), "“" + found.name() + "”的 type 应是“" + shipped.type() + "”，这里写的是“" + found.type() + "”");
        } else {
            gaps(found);
            if (found.key().equals("county.code")) {
                found.allRows().filter(r -> !String.valueOf(r.value()).matches("\\d{6}")).forEach(r ->
                        faults.add(place(found), "“" + r.value() + "”应是6位数字的行政区划代码，如 \"431122\""));
            }
        }
    }

    private List<Parameter> strangers() {
        return release.parameters().all().stream().filter(p -> !p.tableOnly() && !ShippedTerms.ALL.byKey().containsKey(p.key())).toList();
    }

    /** Neither the program nor a table can read it. */
    private void stranger(Parameter parameter) {
        Set<String> used = Points.names(release.tables().all().toList());
        Set<String> rates = release.tables().all().map(Rule::rate).filter(r -> r != null).collect(Collectors.toSet());
        if (strangers().contains(parameter) && !used.contains(parameter.name()) && !rates.contains(parameter.name())) {
            faults.warn(place(parameter), "参数“" + parameter.name() + "”（" + parameter.key() + "）程序不认识，也没有规则使用，改它不起作用；供规则使用的写上 in-tables: true"
                    + Suggestion.among(parameter.key(), ShippedTerms.ALL.byKey().keySet()));
        }
    }

    private void gaps(Parameter parameter) {
        for (int i = 0; i < parameter.rows().size(); i++) {
            LocalDate to = parameter.rows().get(i).to();
            boolean last = i == parameter.rows().size() - 1;
            if (to != null && (last || to.plusDays(1).isBefore(parameter.rows().get(i + 1).from()))) {
                faults.warn(place(parameter), "参数“" + parameter.name() + "”在 " + to + " 之后" + (last ? "没有值" : "到 "
                        + parameter.rows().get(i + 1).from() + " 之前没有值") + "，那些日子的案件办不了，请补上一行或改 to");
            }
        }
    }

    private void numbers(Parameter parameter) {
        if (parameter.type() != Parameter.Type.数字) {
            return;
        }
        if (WHOLE.contains(parameter.unit())) {
            parameter.allRows().filter(r -> Parameter.number(r).stripTrailingZeros().scale() > 0).forEach(r ->
                    faults.add(place(parameter), "“" + parameter.name() + "”自 " + r.from() + " 起是 " + Figures.plain(Parameter.number(r))
                            + "，应为整数（" + parameter.unit() + "）"));
        }
        parameter.allRows().filter(r -> Parameter.number(r).signum() == 0).forEach(r -> faults.warn(place(parameter), "“" + parameter.name()
                + "”自 " + r.from() + " 起是 0，请核对是否本意"));
        for (int i = 1; i < parameter.rows().size(); i++) {
            leap(parameter, parameter.rows().get(i - 1), parameter.rows().get(i));
        }
    }

    /** A digit too many or too few. */
    private void leap(Parameter parameter, Parameter.Row before, Parameter.Row after) {
        BigDecimal old = Parameter.number(before);
        BigDecimal now = Parameter.number(after);
        if (now.compareTo(old.multiply(LEAP)) >= 0 && old.signum() > 0 || now.multiply(LEAP).compareTo(old) <= 0 && now.compareTo(old) != 0) {
            faults.warn(place(parameter), "“" + parameter.name() + "”自 " + after.from() + " 起由 " + Figures.plain(old) + " 改为 "
                    + Figures.plain(now) + "，相差一倍以上，请核对是否多写或少写了一位");
        }
    }

    private static String place(Parameter parameter) {
        return "[" + parameter.file() + "]" + parameter.key();
    }
}
