package dibao.correspondence;

import static dibao.paper.Template.label;
import static dibao.paper.Template.value;

import dibao.paper.Template;
import dibao.paper.Template.Cell;
import java.io.IOException;

/** The forms with tables: what the household signs, what survey, meeting and posting leave on paper. */
final class FormTemplates {

    private static final int[] FOUR = {17, 33, 17, 33};

    private FormTemplates() {}

    static void write() throws IOException {
        application();
        authorisation();
        declaration();
        relatives();
        survey();
        appraisal();
        LetterTemplates.write(Form.POSTING, new Template().mark("${标注}").title("${公示标题}").centred("${公示范围}").text("")
                .text("根据《社会救助暂行办法》和《最低生活保障审核审批办法（试行）》的规定，现将有关情况公示如下：").text("${公示内容}")
                .text("公示期：${张贴日期}张贴，至${截止日期}止。").text("对公示内容有异议的，请在公示期内向乡镇人民政府（街道办事处）或者县民政局反映，我们将调查核实并答复。")
                .right("").right("${发文机关}（印章）　　").right("${张贴日期}　　")
                .note("张贴地点：${张贴地点}　　案卷编号：${案卷编号}　材料第${材料序号}号　经办人：${责任人}（归档联，张贴联不印本行）"));
    }

    private static Template people(Template form, String list) {
        return form.form(new int[] {6, 10, 6, 6, 31, 8, 12, 7, 12, 9},
                labels("序号 姓名 性别 年龄 身份证号码 关系 健康状况 残疾 劳动能力 共同生活"),
                values(list, "序号 姓名 性别 年龄 身份证号 关系 健康状况 残疾等级 劳动能力 共同生活"));
    }

    private static Template means(Template form) {
        form.heading("家庭收入").form(new int[] {20, 34, 26, 20}, labels("姓名 收入项目 金额（元） 周期"), values("收入", "姓名 项目 金额 周期"));
        form.heading("家庭财产").form(new int[] {20, 34, 20, 26}, labels("姓名 财产项目 数量 价值（元）"), values("财产", "姓名 项目 数量 价值"));
        return form.heading("赡（扶、抚）养义务人").form(new int[] {18, 34, 12, 18, 18}, labels("姓名 身份证号码 关系 赡养能力 每月给付（元）"),
                values("义务人", "姓名 身份证号 关系 赡养能力 每月金额"));
    }

    private static void application() throws IOException {
        Template form = Template.ofForm().mark("${标注}").title("${标题}").note("案卷编号：${案卷编号}　　　　填表日期：${日期}");
        form.form(new int[] {12, 15, 10, 12, 10, 14, 12, 15},
                new Cell[] {label("申请人"), value("${申请人}"), label("性别"), value("${申请人性别}"), label("年龄"), value("${申请人年龄}"), label("户别"), value("${户别}")},
                new Cell[] {label("身份证号码"), value("${申请人身份证号}").over(3), label("联系电话"), value("${联系电话}").over(3)},
                new Cell[] {label("家庭住址"), value("${乡镇}${村居}${住址}").over(3), label("人口"), value("${家庭人口}人"), label("计入保障"), value("${保障人口}人")},
                new Cell[] {label("开户银行"), value("${开户银行}").over(3), label("银行账号"), value("${银行账号}").over(3)},
                new Cell[] {label("申请理由"), value("${申请理由}"), label("建档\n立卡"), value("${建档立卡}"), label("申请\n日期"), value("${申请日期}"), label("受理日期"), value("${受理日期}")},
                new Cell[] {label("近亲属单独登记"), value("${单独登记}").over(7)});
        means(people(form.heading("家庭成员"), "成员"));
        form.heading("审核审批").form(new int[] {18, 82}, step("信息核对", "信息核对", "核对人"), step("入户调查", "入户调查", "调查人"),
                step("民主评议", "民主评议", "记录人"), step("经办人\n审核意见", "经办人意见", "经办人"), step("民政所\n负责人意见", "民政所意见", "负责人"),
                step("乡镇人民政府\n审核意见", "乡镇意见", "（印章）负责人"), step("乡镇公示", "乡镇公示", "经办人"), step("县级抽查\n入户核查", "县级入户", "核查人"),
                step("县级\n审核意见", "县审核意见", "审核人"), step("县级公示", "县级公示", "经办人"), step("县民政局\n审批决定", "审批决定", "（印章）审批人"));
        LetterTemplates.write(Form.APPLICATION, form.note("各栏由系统按有效材料填写，打印后由责任人签字、单位盖章；被后续材料取代的意见不在本表，见卷内相应材料。"));
    }

    private static Cell[] step(String title, String field, String signer) {
        return new Cell[] {label(title), value("${" + field + "}\n→" + signer + "：${" + field + "人}　签字：　　　　　${" + field + "日期}").toLeft().tall(900)};
    }

    private static void authorisation() throws IOException {
        Template form = Template.ofForm().mark("${标注}").title("${标题}").note("编号：${编号}")
                .text("本人及下列共同生活的家庭成员申请${户别}最低生活保障，自愿授权最低生活保障管理部门及其委托的核对机构，依法向公安、人力资源和社会保障、住房保障、税务、金融、工商等部门和机构查询、核对户籍、机动车、住房、社会保险、养老金、存款、证券、个体经营、住房公积金等收入和财产信息，核对结果用于最低生活保障的审核审批和动态管理。");
        form.heading("授权人（全体共同生活的家庭成员）").form(new int[] {7, 13, 11, 27, 11, 15, 16},
                labels("序号 姓名 证件类型 证件号码 与户主关系 签名/指印 委托（法定）代理人姓名"),
                new Cell[] {value("${共同生活成员.序号}").tall(640), value("${共同生活成员.姓名}"), value("身份证"), value("${共同生活成员.身份证号}"),
                    value("${共同生活成员.关系}"), value(""), value("${共同生活成员.代签提示}")});
        form.heading("委托代理人、法定代理人").form(new int[] {16, 14, 30, 20, 20}, labels("姓名 证件类型 证件号码 与授权人关系 签名/指印"),
                blanks(5), blanks(5));
        form.heading("未共同生活的赡（扶、抚）养义务人授权")
                .text("本人是申请人的赡（扶、抚）养义务人，自愿就本人的收入和财产信息作出与上文内容相同的授权（各人只就本人签名，没有签名的不核对）。")
                .form(new int[] {18, 34, 18, 30}, labels("姓名 身份证号码 与申请人关系 签名/指印和日期"),
                        new Cell[] {value("${义务人.姓名}").tall(640), value("${义务人.身份证号}"), value("${义务人.关系}"), value("")});
        LetterTemplates.write(Form.AUTHORISATION, form.text("授权期限：自签字之日起，至申请人家庭退出最低生活保障（申请未获批准的，至决定生效）之日止。")
                .note("说明：一、未成年人和其他无民事行为能力人、限制民事行为能力人由法定代理人签名。二、不会写字的捺指印，并由见证人签名。"
                        + "三、未共同生活的赡（扶、抚）养义务人在上表中自行签署；没有授权的，不查询其信息，核对结果注明“未授权”，由入户调查核实赡养情况。四、未授权的共同生活成员不能核对，按规定不能批准。")
                .right("经办人员：　　　　　　　　年　　月　　日"));
    }

    private static void declaration() throws IOException {
        Template form = Template.ofForm().mark("${标注}").title("${标题}").note("编号：${编号}")
                .text("本人${申请人}（身份证号码${申请人身份证号}），住${乡镇}${村居}${住址}，家庭共${家庭人口}人，现申请${户别}最低生活保障，申请理由：${申请理由}。本家庭收入、财产和有关情况声明如下：");
        means(people(form.heading("家庭成员"), "成员"));
        form.heading("与低保经办人员、村（居）民委员会成员、财政供养人员的近亲属关系").form(new int[] {20, 24, 36, 20},
                labels("家庭成员 近亲属姓名 身份类别 关系"), values("近亲属", "家庭成员 近亲属姓名 类别 关系"));
        LetterTemplates.write(Form.DECLARATION, form
                .text("本人承诺：以上声明和提交的材料真实、完整，没有隐瞒收入、财产和近亲属关系；家庭情况变化时及时告知乡镇人民政府；如有虚假，愿意退回已领取的保障金，并承担相应的法律责任。")
                .right("申请人（签名/指印）：　　　　　　　　").right("其他成年家庭成员（签名/指印）：　　　　　　　　").right("　　　　年　　月　　日　　"));
    }

    private static void relatives() throws IOException {
        Template form = Template.ofForm().mark("${标注}").title("${标题}").note("案卷编号：${案卷编号}　材料第${材料序号}号　　登记日期：${办理日期}");
        form.form(new int[] {11, 28, 14, 9, 10, 28}, labels("经办人员姓名 经办人员身份证号码 身份类别 关系 享受人姓名 享受人身份证号码"),
                values("登记", "经办人员姓名 经办人员身份证号 类别 关系 成员姓名 成员身份证号"));
        form.heading("享受家庭").form(FOUR,
                new Cell[] {label("申请人"), value("${申请人}"), label("户别"), value("${户别}")},
                new Cell[] {label("家庭住址"), value("${乡镇}${村居}${住址}"), label("人口／计入保障"), value("${家庭人口}人／${保障人口}人")},
                new Cell[] {label("申请理由"), value("${申请理由}"), label("月保障金额"), value("${保障金额}")},
                new Cell[] {label("入户调查摘要"), value("${调查摘要}").over(3).toLeft().tall(1200)},
                new Cell[] {label("乡镇人民政府意见"), value("${乡镇意见}\n→（印章）　　　　年　　月　　日").over(3).toLeft().tall(1400)},
                new Cell[] {label("县民政局\n入户核查意见"), value("\n→核查人签字：　　　　　　　　　年　　月　　日").over(3).toLeft().tall(1400)});
        LetterTemplates.write(Form.RELATIVES, form.note("登记人：${责任人}　　签字：　　　　　　　　复核人签字：　　　　　　　　")
                .note("说明：低保经办人员和村（居）民委员会成员近亲属申请最低生活保障的，应当单独登记，县级入户核查（民发〔2012〕220号第十四条、第二十六条）。"));
    }

    private static void survey() throws IOException {
        Template form = Template.ofForm().mark("${标注}").title("${标题}").note("案卷编号：${案卷编号}　材料第${材料序号}号　　调查日期：${调查日期}　调查地点：${调查地点}");
        form.heading("一、家庭基本情况").form(new int[] {13, 12, 13, 12, 13, 12, 13, 12},
                new Cell[] {label("申请人"), value("${申请人}"), label("户别"), value("${户别}"), label("申请理由"), value("${申请理由}"), label("建档立卡"), value("${建档立卡}")},
                new Cell[] {label("家庭住址"), value("${乡镇}${村居}${住址}").over(3), label("联系电话"), value("${联系电话}").over(3)},
                new Cell[] {label("家庭人口"), value("${家庭人口}"), label("共同生活"), value("${保障人口}"), label("女性"), value("${女性人数}"), label("劳动力"), value("${劳动力人数}")},
                new Cell[] {label("未成年人"), value("${未成年人数}"), label("60岁以上"), value("${老年人数}"), label("残疾（重残）"), value("${残疾人数}（${重残人数}）"), label("重病"), value("${重病人数}")});
        means(people(form.heading("二、家庭成员"), "成员"));
        form.heading("三、住房、生产资料和支出（入户时填写）").form(FOUR,
                new Cell[] {label("住房结构、面积"), value(""), label("田、土、山林"), value("")},
                new Cell[] {label("家用电器、交通工具"), value(""), label("生产经营费用"), value("")},
                new Cell[] {label("医疗、教育支出"), value(""), label("其他大额支出"), value("")});
        form.heading("四、调查情况").form(new int[] {17, 83},
                new Cell[] {label("调查情况\n（含邻里访问）"), value("${调查情况}").toLeft().tall(1600)},
                new Cell[] {label("需要重点\n调查的疑点"), value("${疑点}").toLeft().tall(700)},
                new Cell[] {label("申请人确认"), value("以上情况属实。${申请人签字}\n→申请人签字（指印）：　　　　　　　　　年　　月　　日").toLeft().tall(1000)},
                new Cell[] {label("调查人签字\n（两人以上）"), value("${调查人}\n→签字：　　　　　　　　　　　　　　　　年　　月　　日").toLeft().tall(1000)});
        LetterTemplates.write(Form.SURVEY, form.note("录入：${责任人}　${办理日期}　　附件：${附件}"));
    }

    private static void appraisal() throws IOException {
        Template form = Template.ofForm().mark("${标注}").title("最低生活保障${标题}").note("案卷编号：${案卷编号}　材料第${材料序号}号");
        form.form(FOUR,
                new Cell[] {label("评议对象"), value("${申请人}"), label("户别、住址"), value("${户别}　${村居}")},
                new Cell[] {label("评议时间"), value("${评议日期}"), label("评议地点"), value("${评议地点}")},
                new Cell[] {label("参加人数"), value("${参加人数}人"), label("其中村（居）民代表"), value("${代表人数}人（不少于三分之二）")},
                new Cell[] {label("评议程序"), value("一、宣讲政策　二、介绍情况　三、现场评议　四、形成结论　五、签字确认").over(3).toLeft()},
                new Cell[] {label("评议情况"), value("${评议情况}").over(3).toLeft().tall(1800)},
                new Cell[] {label("评议结论"), value("经评议，入户调查结果：${评议结论}").over(3).toLeft().tall(800)});
        form.heading("参加人员签字").form(new int[] {8, 22, 30, 20, 20}, labels("序号 姓名 身份 记录 签名/指印"),
                new Cell[] {value("${参加人.序号}").tall(520), value("${参加人.姓名}"), value("${参加人.身份}"), value("${参加人.签字}"), value("")});
        LetterTemplates.write(Form.APPRAISAL, form.note("主持人签字：　　　　　　　　　记录人：${责任人}　签字：　　　　　　　　　${办理日期}")
                .note("附件：${附件}"));
    }

    static Cell[] labels(String names) {
        return java.util.Arrays.stream(names.split(" ")).map(Template::label).toArray(Cell[]::new);
    }

    static Cell[] values(String list, String columns) {
        return java.util.Arrays.stream(columns.split(" ")).map(c -> value("${" + list + "." + c + "}")).toArray(Cell[]::new);
    }

    static Cell[] blanks(int columns) {
        Cell[] cells = new Cell[columns];
        java.util.Arrays.fill(cells, value("").tall(560));
        return cells;
    }
}
