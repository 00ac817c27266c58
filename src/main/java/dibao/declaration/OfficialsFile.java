package dibao.declaration;

import dibao.declaration.OfficialRegister.Kin;
import dibao.declaration.OfficialRegister.Official;
import dibao.paper.HeadedSheet;
import dibao.paper.Line;
import dibao.paper.Mark;
import dibao.paper.SheetOut;
import dibao.paper.Workbook;
import dibao.paper.Workbooks;
import dibao.shared.CountyClock;
import dibao.shared.IdCardNumber;
import dibao.shared.Officer;
import dibao.shared.Officers;
import dibao.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 人员名册文件 — sheet 人员, and sheet 近亲属 if there is one; good lines come in, faulty ones are marked in a copy. */
@Component
class OfficialsFile {

    /** @param marked a copy with the faults marked, if there are any */
    record Taken(int officials, int kin, int refused, byte @Nullable [] marked) {}

    static final String PEOPLE = "人员";
    static final String KIN = "近亲属";
    private static final List<String> PEOPLE_COLUMNS = List.of("姓名", "身份证号", "单位", "岗位类别", "数据日期");
    private static final List<String> KIN_COLUMNS = List.of("人员身份证号", "近亲属姓名", "近亲属身份证号", "关系");

    private final Workbooks workbooks;
    private final OfficialRegister register;
    private final ObjectProvider<Officers> officers;
    private final CountyClock clock;

    OfficialsFile(Workbooks workbooks, OfficialRegister register, ObjectProvider<Officers> officers, CountyClock clock) {
        this.workbooks = workbooks;
        this.register = register;
        this.officers = officers;
        this.clock = clock;
    }

    /** @throws Refusal in one sentence when the whole file cannot be read */
    @Transactional
    Taken take(byte[] file, Officer by) {
        Workbook workbook = workbooks.open(file);
        var sheet = workbook.sheet(PEOPLE).orElseThrow(() ->
                Refusal.of("file", "工作簿中没有工作表「%s」，请按样表填写".formatted(PEOPLE)));
        List<Mark> marks = new ArrayList<>();
        List<Official> officials = officials(HeadedSheet.of(sheet, PEOPLE_COLUMNS), marks);
        register.keepOfficials(officials, by.name(), clock.instant());
        List<Kin> kin = workbook.sheet(KIN).map(s -> kin(HeadedSheet.of(s, KIN_COLUMNS), officials, marks)).orElse(List.of());
        register.keepKin(kin, by.name(), clock.instant());
        int refused = (int) marks.stream().map(m -> m.sheet() + m.address().replaceAll("\\D", "")).distinct().count();
        return new Taken(officials.size(), kin.size(), refused, marks.isEmpty() ? null : workbooks.marked(file, marks));
    }

    /** An empty workbook to fill in. */
    byte[] sample() {
        var columns = new ArrayList<>(PEOPLE_COLUMNS);
        columns.add("登录名");
        return workbooks.write(List.of(new SheetOut(PEOPLE, columns, List.of(), Map.of("岗位类别", Groups.WORDS)),
                new SheetOut(KIN, KIN_COLUMNS, List.of(), Map.of("关系", Kinship.words()))));
    }

    private List<Official> officials(HeadedSheet sheet, List<Mark> marks) {
        List<Official> good = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Line line : sheet.lines()) {
            String name = line.required("姓名");
            Optional<IdCardNumber> id = line.idCard("身份证号");
            String unit = line.required("单位");
            String kind = kind(line);
            var date = line.date("数据日期", clock.today());
            String login = login(line);
            if (id.isPresent() && !kind.isEmpty() && !seen.add(id.get() + kind)) {
                line.fault("身份证号", "同一人员在同一岗位类别中重复");
            }
            if (line.good()) {
                good.add(new Official(id.orElseThrow(), kind, name, unit, login, date.orElseThrow()));
            }
            marks.addAll(line.faults());
        }
        return good;
    }

    private static String kind(Line line) {
        String typed = line.required("岗位类别");
        Optional<String> kind = Groups.of(typed);
        if (!typed.isEmpty() && kind.isEmpty()) {
            line.fault("岗位类别", "岗位类别「%s」应为：%s".formatted(typed, String.join("、", Groups.WORDS)));
        }
        return kind.orElse("");
    }

    /** A log-in nobody has would silently switch the recusal off. */
    private @Nullable String login(Line line) {
        Optional<String> login = line.text("登录名");
        login.ifPresent(id -> officers.ifAvailable(roll -> {
            try {
                roll.byId(id);
            } catch (Refusal unknown) {
                line.fault("登录名", "系统中没有登录名「%s」，请核对或留空".formatted(id));
            }
        }));
        return login.orElse(null);
    }

    private List<Kin> kin(HeadedSheet sheet, List<Official> officials, List<Mark> marks) {
        List<Kin> good = new ArrayList<>();
        Set<IdCardNumber> inFile = new HashSet<>();
        officials.forEach(o -> inFile.add(o.idCard()));
        for (Line line : sheet.lines()) {
            Optional<IdCardNumber> official = line.idCard("人员身份证号");
            if (official.isPresent() && !inFile.contains(official.get()) && !register.knows(official.get())) {
                line.fault("人员身份证号", "名册中没有此人员，请先在「%s」表中登记".formatted(PEOPLE));
            }
            String name = line.required("近亲属姓名");
            Optional<IdCardNumber> id = line.idCard("近亲属身份证号");
            String typed = line.required("关系");
            Optional<Kinship> relation = Kinship.of(typed);
            if (!typed.isEmpty() && relation.isEmpty()) {
                line.fault("关系", "关系「%s」应为：%s".formatted(typed, String.join("、", Kinship.words())));
            }
            if (line.good()) {
                good.add(new Kin(official.orElseThrow(), id.orElseThrow(), name, relation.orElseThrow()));
            }
            marks.addAll(line.faults());
        }
        return good;
    }
}
