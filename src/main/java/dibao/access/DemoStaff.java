package dibao.access;

import dibao.shared.Role;
import java.util.List;
import java.util.stream.Stream;

/**
 * 演示人员 — the one list of log-ins of the demonstration and the tests: every post in three townships and in the county.
 *
 * @param login    log-in name, ASCII
 * @param name     name as signed
 * @param township 9-digit code; empty for the county
 */
public record DemoStaff(String login, String name, Role role, String township) {

    /** One password for all of them; they exist in the profiles demo and test only. */
    public static final String PASSWORD = "dibao-yanshi";

    public static final String BAIYASHI = "431122100";
    public static final String DAMIAOKOU = "431122101";
    public static final String LUHONGSHI = "431122108";

    private static final List<String> SURNAMES = List.of("唐", "蒋", "邓");

    public static List<DemoStaff> all() {
        return Stream.of(township("baiyashi", BAIYASHI, 0), township("damiaokou", DAMIAOKOU, 1),
                township("luhongshi", LUHONGSHI, 2), county()).flatMap(List::stream).toList();
    }

    private static List<DemoStaff> township(String pinyin, String code, int index) {
        String surname = SURNAMES.get(index);
        return List.of(
                new DemoStaff(pinyin + ".shouli", surname + "小兰", Role.INTAKE, code),
                new DemoStaff(pinyin + ".shouli2", surname + "秀英", Role.INTAKE, code),
                new DemoStaff(pinyin + ".diaocha", surname + "建国", Role.SURVEYOR, code),
                new DemoStaff(pinyin + ".diaocha2", surname + "春生", Role.SURVEYOR, code),
                new DemoStaff(pinyin + ".suozhang", surname + "志明", Role.OFFICE_HEAD, code),
                new DemoStaff(pinyin + ".zhenzhang", surname + "国强", Role.TOWNSHIP_HEAD, code));
    }

    private static List<DemoStaff> county() {
        return List.of(
                new DemoStaff("xian.hedui", "周敏", Role.CHECKER, ""),
                new DemoStaff("xian.shenhe", "陈立新", Role.COUNTY_EXAMINER, ""),
                new DemoStaff("xian.shenhe2", "李文静", Role.COUNTY_EXAMINER, ""),
                new DemoStaff("xian.shenpi", "刘德胜", Role.COUNTY_APPROVER, ""),
                new DemoStaff("xian.zhengce", "胡晓东", Role.POLICY, ""),
                new DemoStaff("xian.ducha", "谢长河", Role.SUPERVISOR, ""),
                new DemoStaff("xian.jijian", "雷正平", Role.INSPECTOR, ""),
                new DemoStaff("xian.guanli", "文海燕", Role.ADMINISTRATOR, ""));
    }
}
