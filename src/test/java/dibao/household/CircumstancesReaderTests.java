package dibao.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dibao.shared.Divisions;
import dibao.shared.Refusal;
import dibao.shared.Refusal.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircumstancesReaderTests {

    private static final LocalDate TODAY = LocalDate.of(2018, 7, 9);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CircumstancesReader reader = new CircumstancesReader(new Divisions());

    /** 胡玉平 and his grandchild; every field as a form posts it. */
    private static ObjectNode entry() {
        try {
            return (ObjectNode) JSON.readTree("""
                    {"category": "农村", "applicantName": "胡玉平", "applicantId": "431122195507145637",
                     "villageCode": "431122105239", "address": "蒋家源村18组", "phone": "", "applicationDate": "2018-07-01",
                     "reason": "其他", "registeredPoor": false,
                     "members": [
                      {"name": "胡玉平", "idCard": "431122195507145637", "relation": "本人", "health": "健康或良好",
                       "disability": "无", "labour": "有劳动能力", "authorised": true, "hukouCounty": "431122",
                       "status": "正常", "livesTogether": true},
                      {"name": "𠮷·胡", "idCard": "43112219800119630x", "relation": "女", "health": "重病",
                       "disability": "一级", "labour": "完全丧失", "authorised": "是", "hukouCounty": "431122",
                       "status": "正常", "livesTogether": "否"}],
                     "incomes": [{"idCard": "43112219800119630X", "kind": "工资性收入", "amount": 1234567.5, "period": "月"}],
                     "assets": [{"idCard": "431122195507145637", "kind": "住房", "count": 1, "amount": "0"}],
                     "obligors": [{"name": "胡洋", "idCard": "431122198601084352", "relation": "女",
                       "declaredIncapable": false, "monthlySupport": "50.25"}]}""");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_entry_of_a_form_is_read() {
        Circumstances read = reader.read(entry(), TODAY);
        assertThat(read.phone()).isNull();
        assertThat(read.members()).extracting(Circumstances.Member::name).containsExactly("胡玉平", "𠮷·胡");
        assertThat(read.members().get(1).idCard()).hasToString("43112219800119630X");
        assertThat(read.members().get(1).authorised()).isTrue();
        assertThat(read.members().get(1).livesTogether()).isFalse();
        assertThat(read.incomes().get(0).amount()).hasToString("1234567.50");
        assertThat(read.obligors().get(0).monthlySupport()).hasToString("50.25");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', value = {
            "/category | \"乡村\" | category | 不在可选范围内，应为：城市、农村",
            "/applicantName | \"　\" | applicantName | 申请人姓名未填写",
            "/applicantName | \"胡大平\" | applicantName | 与成员「本人」的姓名「胡玉平」不一致",
            "/applicantName | \"胡\\u0000\" | applicantName | 无法识别的字符",
            "/applicantName | \"胡\\uD83D\" | applicantName | 无法识别的字符",
            "/applicantId | \"43112219800119630X\" | applicantId | 不一致",
            "/applicantId | 431122195507145637 | applicantId | 应为文字",
            "/villageCode | \"431122105\" | villageCode | 12位数字",
            "/villageCode | \"431122105999\" | villageCode | 不在本县区划名册中",
            "/applicationDate | \"2018-02-30\" | applicationDate | 不是真实存在的日期",
            "/applicationDate | \"2018-7-1\" | applicationDate | 应为年-月-日",
            "/applicationDate | \"2018-07-10\" | applicationDate | 晚于今天2018-07-09",
            "/applicationDate | \"1975-01-01\" | members[1].idCard | 晚于申请日期",
            "/applicationDate | \"1985-01-01\" | obligors[0].idCard | 晚于申请日期",
            "/registeredPoor | \"true\" | registeredPoor | 应为：是、否",
            "/registeredPoor | null | registeredPoor | 未填写",
            "/members | [] | members | 没有与申请人关系为「本人」的人",
            "/members | \"无\" | members | 应为列表",
            "/members/0/relation | \"其他\" | members | 没有与申请人关系为「本人」的人",
            "/members/1/relation | \"本人\" | members[1].relation | 有2个「本人」",
            "/members/0/status | \"失踪\" | members[0].status | 不能作为申请人",
            "/members/1/idCard | \"431122195507145637\" | members[1].idCard | 与家庭成员第1人重复",
            "/members/1/idCard | \"431122198001196301\" | members[1].idCard | 家庭成员第2人：身份证号「431122198001196301」校验位不符",
            "/members/1/idCard | \"431122800119630\" | members[1].idCard | 应为18位",
            "/members/1/hukouCounty | \"43112\" | members[1].hukouCounty | 6位数字",
            "/incomes/0/idCard | \"431122198601084352\" | incomes[0].idCard | 不是本户家庭成员",
            "/assets/0/idCard | \"431122198601084352\" | assets[0].idCard | 不是本户家庭成员",
            "/incomes/0/kind | \"工资\" | incomes[0].kind | 不在可选范围内",
            "/incomes/0/amount | -1 | incomes[0].amount | 收入第1项：金额(元)",
            "/incomes/0/amount | \"+1\" | incomes[0].amount | 应为不小于0",
            "/incomes/0/amount | \"1,000\" | incomes[0].amount | 应为不小于0",
            "/incomes/0/amount | \"1e3\" | incomes[0].amount | 应为不小于0",
            "/incomes/0/amount | 0.001 | incomes[0].amount | 应为不小于0",
            "/incomes/0/amount | 123456789012345678901234567890 | incomes[0].amount | 最多12位整数",
            "/incomes/0/amount | 1e400 | incomes[0].amount | 应为不小于0",
            "/assets/0/count | 1.5 | assets[0].count | 整数",
            "/assets/0/count | -1 | assets[0].count | 整数",
            "/assets/0/count | null | assets[0].count | 未填写"})
    void a_bad_value_is_refused_at_its_field(String pointer, String value, String field, String message) throws Exception {
        ObjectNode entry = entry();
        JsonNode bad = JSON.readTree(value);
        String parent = pointer.substring(0, pointer.lastIndexOf('/'));
        ((ObjectNode) entry.at(parent)).set(pointer.substring(parent.length() + 1), bad);
        assertThat(faultsOf(entry)).as("faults").anySatisfy(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.message()).contains(message);
        });
    }

    @Test
    void what_no_letter_could_print_is_refused() throws Exception {
        ObjectNode entry = entry();
        entry.put("address", "长".repeat(2000)).put("phone", "1".repeat(101)).put("account", "6".repeat(100));
        ((ObjectNode) entry.at("/members/0")).put("name", "名".repeat(300));
        assertThat(faultsOf(entry)).extracting("field").contains("address", "phone", "members[0].name").doesNotContain("account");
        assertThat(faultsOf(entry)).extracting("message").contains("住址有2000个字，最多100个字，请写简短些");
    }

    @Test
    void every_fault_is_found_in_one_reading() {
        List<Fault> faults = faultsOf(JSON.createObjectNode());
        assertThat(faults).extracting(Fault::field).containsExactly("category", "applicantName", "applicantId",
                "villageCode", "address", "applicationDate", "reason", "registeredPoor", "members");
    }

    @Test
    void a_trial_takes_any_application_date() {
        ObjectNode entry = entry().put("applicationDate", "2030-01-01");
        assertThat(reader.read(entry, LocalDate.MAX).applicationDate()).isEqualTo("2030-01-01");
    }

    @Test
    void two_hundred_members_come_in() {
        ObjectNode entry = entry();
        for (int i = 0; i < 198; i++) {
            ObjectNode member = entry.withArray("members").get(1).deepCopy();
            entry.withArray("members").add(member.put("idCard", idCard(i)).put("name", "成员" + i));
        }
        assertThat(reader.read(entry, TODAY).members()).hasSize(200);
    }

    @Test
    void implausible_data_is_a_warning_only() {
        assertThat(doubts(e -> { })).isEmpty();
        assertThat(doubts(e -> ((ObjectNode) e.at("/members/1")).put("relation", "父母"))).containsExactly("members[1].idCard");
        assertThat(doubts(e -> ((ObjectNode) e.at("/members/1")).put("relation", "子"))).containsExactly("members[1].relation");
        assertThat(doubts(e -> {
            ((ObjectNode) e.at("/members/1")).put("relation", "配偶");
            ObjectNode other = e.at("/members/1").deepCopy();
            e.withArray("members").add(other.put("idCard", idCard(1)));
        })).containsExactly("members[1].relation", "members[2].relation");
    }

    private List<String> doubts(Consumer<ObjectNode> change) {
        ObjectNode entry = entry();
        change.accept(entry);
        return reader.doubts(reader.read(entry, TODAY)).stream().map(Fault::field).toList();
    }

    private List<Fault> faultsOf(JsonNode entry) {
        return catchThrowableOfType(Refusal.class, () -> reader.read(entry, TODAY)).faults();
    }

    /** A made-up but well-formed number. */
    private static String idCard(int serial) {
        String seventeen = "43112219900101" + "%03d".formatted(serial);
        return "0123456789X".chars().mapToObj(c -> seventeen + (char) c)
                .filter(id -> dibao.shared.IdCardNumber.faultOf(id).isEmpty()).findFirst().orElseThrow();
    }
}
