package dibao.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** 含义检查 — what is sound cell by cell and still cannot be meant: gaps, overlaps, dead rules, texts and clauses. */
final class MeaningCheck {

    private static final Pattern UNFINISHED = Pattern.compile("(?i)待定|待补|待填|TODO|XXX|？？|\\?\\?");

    private final LoadedRelease release;
    private final Faults faults;

    private MeaningCheck(LoadedRelease release, Faults faults) {
        this.release = release;
        this.faults = faults;
    }

    static void of(LoadedRelease release, Faults faults) {
        var check = new MeaningCheck(release, faults);
        LimitCheck.of(release, faults);
        TermCheck.of(release, faults);
        for (TableKind table : TableKind.values()) {
            List<Points.Stretch> stretches = Points.stretches(release, table);
            ReachCheck.of(table, release.tables().of(table), stretches, faults);
            check.swallowed(release.tables().of(table), stretches);
            release.tables().of(table).forEach(check::clauses);
            check.texts(release.tables().of(table));
        }
        GapCheck.ofMembers(Points.stretches(release, TableKind.MEMBERS), faults);
        GapCheck.of(Points.stretches(release, TableKind.AMOUNT), faults);
    }

    /** Rules of one reason (or supplements, of which the highest counts) where one says nothing another does not say. */
    private void swallowed(List<Rule> rules, List<Points.Stretch> stretches) {
        for (Rule small : rules) {
            for (Rule big : rules) {
                if (small != big && rivals(small, big)) {
                    compare(small, big, stretches);
                }
            }
        }
    }

    private static boolean rivals(Rule one, Rule other) {
        boolean exactlyOne = one.table() == TableKind.MEMBERS || one.table() == TableKind.AMOUNT && !one.perPerson();
        return !exactlyOne && one.code().equals(other.code()) && one.perPerson() == other.perPerson();
    }

    private void compare(Rule small, Rule big, List<Points.Stretch> stretches) {
        List<Points.Stretch> common = stretches.stream()
                .filter(s -> s.inForce().contains(small) && s.inForce().contains(big)).toList();
        boolean dead = common.stream().anyMatch(s -> small.asking().anyMatch(c -> s.points().satisfying(c).isEmpty()));
        if (common.isEmpty() || dead || !common.stream().allMatch(s -> within(small, big, s.points()) && !better(small, big, s))) {
            return;
        }
        boolean same = common.stream().allMatch(s -> within(big, small, s.points())) && Objects.equals(small.rate(), big.rate());
        if (same && release.tables().of(small.table()).indexOf(small) > release.tables().of(small.table()).indexOf(big)) {
            faults.add(small.where(), "规则 " + small.id() + " 与 " + big.id() + "（" + big.where() + "）条件相同、适用日期重叠（"
                    + common.get(0).day() + " 起），请把旧规则的适用至改为新规则适用自的前一天");
        } else if (!same && covers(big, small)) {
            faults.warn(small.where(), "规则 " + small.id() + " 被 " + big.id() + "（" + big.where()
                    + "）完全覆盖，它命中时后者一定命中，可以删去或改条件");
        }
    }

    private static boolean covers(Rule big, Rule small) {
        LocalDate until = big.until();
        return !big.from().isAfter(small.from())
                && (until == null || small.until() != null && !until.isBefore(small.until()));
    }

    /** Every household that small hits, big hits too. */
    private static boolean within(Rule small, Rule big, Points points) {
        return big.asking().allMatch(wanted -> {
            Set<Object> allowed = points.satisfying(wanted);
            return small.asking().filter(c -> c.word().equals(wanted.word())).findFirst()
                    .map(c -> allowed.containsAll(points.satisfying(c))).orElse(false);
        });
    }

    private boolean better(Rule small, Rule big, Points.Stretch stretch) {
        return small.rate() != null && big.rate() != null && rate(small, stretch).compareTo(rate(big, stretch)) > 0;
    }

    private BigDecimal rate(Rule rule, Points.Stretch stretch) {
        Parameter parameter = release.parameters().named(rule.rate()).orElseThrow();
        return Parameter.number(parameter.on(stretch.day()).orElseThrow());
    }

    private void clauses(Rule rule) {
        for (String id : rule.clauses()) {
            release.clauses().find(id).ifPresent(clause -> {
                LocalDate last = rule.until() == null ? null : rule.until().minusDays(1);
                if (clause.from().isAfter(rule.from())) {
                    faults.note(rule.where(), "规则 " + rule.id() + " 自 " + rule.from() + " 起适用，所引条款 " + id + " 自 "
                            + clause.from() + " 起才施行，此前只靠其余条款");
                }
                if (clause.to() != null && (last == null || last.isAfter(clause.to()))) {
                    faults.warn(rule.where(), "所引条款 " + id + " 于 " + clause.to() + " 后失效，而规则 " + rule.id() + " 适用至 "
                            + RuleDiff.open(last) + "，请换成现行条款或写明适用至");
                }
            });
        }
    }

    private void texts(List<Rule> rules) {
        var seen = new ArrayList<Rule>();
        for (Rule rule : rules) {
            if (UNFINISHED.matcher(rule.text()).find()) {
                faults.warn(rule.where(), "规则 " + rule.id() + " 的告知文字像是没写完：“" + CellText.shown(rule.text()) + "”");
            }
            seen.stream().filter(r -> r.text().equals(rule.text()) && !r.code().equals(rule.code())).findFirst()
                    .ifPresent(r -> faults.warn(rule.where(), "规则 " + rule.id() + " 与 " + r.id()
                            + " 编码不同而告知文字相同，申请人分不清是哪一条理由"));
            seen.add(rule);
        }
    }
}
