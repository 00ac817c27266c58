package dibao.access;

import static dibao.shared.Role.ADMINISTRATOR;
import static dibao.shared.Role.CHECKER;
import static dibao.shared.Role.COUNTY_APPROVER;
import static dibao.shared.Role.COUNTY_EXAMINER;
import static dibao.shared.Role.INSPECTOR;
import static dibao.shared.Role.INTAKE;
import static dibao.shared.Role.OFFICE_HEAD;
import static dibao.shared.Role.POLICY;
import static dibao.shared.Role.SUPERVISOR;
import static dibao.shared.Role.TOWNSHIP_HEAD;

import dibao.shared.ClockKeeper;
import dibao.shared.DoorNote;
import dibao.shared.Officer;
import dibao.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log-in page, and the page behind it: the doors an officer may open. */
@Controller
class FrontDoor {

    /** @param roles who sees this door; the room behind it checks again */
    record Door(String path, String name, String purpose, Set<Role> roles) {

        Door(String path, String name, String purpose, Role first, Role... more) {
            this(path, name, purpose, EnumSet.of(first, more));
        }
    }

    private static final Set<Role> WORKING = EnumSet.complementOf(EnumSet.of(INSPECTOR, ADMINISTRATOR, Role.SYSTEM));
    private static final List<Door> DOORS = List.of(
            new Door("/camunda/app/tasklist/default/", "办件", "受理登记、我的任务、本所待办", WORKING),
            new Door("/worklist", "待办一览", "各步期限、逾期、催办和逾期原因", EnumSet.complementOf(EnumSet.of(POLICY, ADMINISTRATOR, Role.SYSTEM))),
            new Door("/hand-ins", "申请回执与答复", "已收到、尚未答复的申请，按收件时间排列", INTAKE, OFFICE_HEAD, TOWNSHIP_HEAD, SUPERVISOR, INSPECTOR),
            new Door("/intake/import", "批量导入申请", "按受理工作簿导入，错误单元格标注后退回", INTAKE, OFFICE_HEAD, COUNTY_EXAMINER),
            new Door("/cases", "案卷", "查找案卷，查看全部材料、裁定说明和文书", EnumSet.complementOf(EnumSet.of(POLICY, ADMINISTRATOR, Role.SYSTEM))),
            new Door("/meetings", "民主评议会", "一次评议会办多户：参加人名单填一次，逐户结论，打印一份记录", INTAKE, OFFICE_HEAD, TOWNSHIP_HEAD, COUNTY_EXAMINER, SUPERVISOR, INSPECTOR),
            new Door("/walls", "村级公示", "一村一张公示单公示多户：编号打印、张贴、期满结束", INTAKE, OFFICE_HEAD, TOWNSHIP_HEAD, COUNTY_EXAMINER, COUNTY_APPROVER, SUPERVISOR, INSPECTOR),
            new Door("/batches", "上报与抽查", "整批上报县级、抽取入户核查户", OFFICE_HEAD, TOWNSHIP_HEAD, INTAKE, COUNTY_EXAMINER, COUNTY_APPROVER, SUPERVISOR, INSPECTOR),
            new Door("/watch", "每日清单", "无人过问、出错、久未办理、逾期未答复的案件", SUPERVISOR, INSPECTOR, POLICY, OFFICE_HEAD, TOWNSHIP_HEAD),
            new Door("/inspection", "监督检查", "查人员经手事项、偏离、替换、不予公开、补录和被拒操作", SUPERVISOR, INSPECTOR),
            new Door("/deliveries", "送达台账", "文书送达登记，未送达的在前", INTAKE, OFFICE_HEAD, TOWNSHIP_HEAD, COUNTY_EXAMINER, COUNTY_APPROVER, SUPERVISOR, INSPECTOR),
            new Door("/departures", "偏离清单", "与规则裁定或各项结果不一致的意见", COUNTY_EXAMINER, COUNTY_APPROVER, SUPERVISOR, INSPECTOR),
            new Door("/cases/manual", "人工处理", "规则在这一户上出错、须由人员认定的案件", INTAKE, OFFICE_HEAD, TOWNSHIP_HEAD, COUNTY_EXAMINER, COUNTY_APPROVER, POLICY, SUPERVISOR, INSPECTOR),
            new Door("/trial", "试算", "用受理工作簿试算资格与金额，不立案", INTAKE, OFFICE_HEAD, COUNTY_EXAMINER, COUNTY_APPROVER, POLICY, SUPERVISOR),
            new Door("/policy", "政策台", "规则版本：起草、检查、模拟、提交、批准、回退", POLICY, COUNTY_EXAMINER, COUNTY_APPROVER, SUPERVISOR, INSPECTOR, ADMINISTRATOR),
            new Door("/policy/what-if", "模拟测算", "新旧规则对全县在享和在办各算一遍：谁进谁出、每月多少钱", POLICY, COUNTY_EXAMINER, COUNTY_APPROVER, SUPERVISOR, INSPECTOR),
            new Door("/policy/replay", "重放", "升级以后把每一条裁定再算一遍，应当没有不同", POLICY, SUPERVISOR),
            new Door("/registers", "近亲属登记名册", "经办人员、村(居)委会成员、财政供养人员及其近亲属", CHECKER, ADMINISTRATOR, SUPERVISOR, INSPECTOR),
            new Door("/templates", "文书模板", "各种文书的 Word 模板，检查改过的模板", POLICY, ADMINISTRATOR),
            new Door("/registers/means", "核对名册", "导入其他部门的比对数据", CHECKER, ADMINISTRATOR),
            new Door("/camunda/app/cockpit/default/", "流程监督", "各流程运行情况", SUPERVISOR, INSPECTOR, ADMINISTRATOR),
            new Door("/camunda/app/admin/default/", "人员管理", "人员、岗位组与权限", ADMINISTRATOR));
    private static final List<Door> DEMONSTRATION = List.of(
            new Door("/demo/clock", "演示时钟", "向前拨动时钟并办理到期事项（仅演示环境）", ADMINISTRATOR),
            new Door("/demo/cases", "示例案件", "让六十户示例家庭逐日申请、办理（仅演示环境）", ADMINISTRATOR));

    private final ClockKeeper keeper;
    private final List<DoorNote> notes;

    FrontDoor(ClockKeeper keeper, List<DoorNote> notes) {
        this.keeper = keeper;
        this.notes = notes;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, @RequestParam(required = false) @Nullable String error, Model model) {
        if (error != null && request.getSession(false) != null
                && request.getSession().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof AuthenticationException why) {
            model.addAttribute("fault", why.getMessage());
        }
        return "access/login";
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal(expression = "officer") Officer officer, Model model) {
        List<Door> doors = doorsOf(officer);
        model.addAttribute("doors", doors);
        model.addAttribute("worklist", doors.stream().anyMatch(door -> door.path().equals("/worklist")));
        model.addAttribute("notes", notes.stream().filter(n -> doors.stream().anyMatch(d -> d.path().equals(n.path())))
                .collect(Collectors.toMap(DoorNote::path, n -> n.note(officer), (one, more) -> one.isEmpty() ? more : one)));
        return "access/home";
    }

    List<Door> doorsOf(Officer officer) {
        List<Door> all = new java.util.ArrayList<>(DOORS);
        if (keeper.movable()) {
            all.addAll(DEMONSTRATION);
        }
        return all.stream().filter(door -> !Collections.disjoint(door.roles(), officer.roles())).toList();
    }
}
