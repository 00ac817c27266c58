package dibao.household;

import java.util.List;

/** 代码表 — the words the intake workbook and the forms allow; any other word is a fault of its cell. */
public final class Words {

    public static final String SELF = "本人";
    public static final String NORMAL = "正常";

    public static final List<String> CATEGORY = List.of("城市", "农村");
    public static final List<String> PERIOD = List.of("月", "年");
    public static final List<String> YES_NO = List.of("是", "否");
    public static final List<String> RELATION =
            List.of(SELF, "配偶", "子", "女", "孙辈", "父母", "祖父母", "兄弟姐妹", "其他");
    public static final List<String> HEALTH = List.of("健康或良好", "一般或较弱", "重病");
    public static final List<String> DISABILITY = List.of("无", "一级", "二级", "三级", "四级");
    public static final List<String> LABOUR = List.of("有劳动能力", "部分丧失", "完全丧失", "无劳动能力");
    public static final List<String> STATUS = List.of(NORMAL, "服刑", "宗教教职三年以上", "失踪", "死亡");
    public static final List<String> REASON = List.of("因病", "因残", "缺乏劳动力", "失业", "其他");
    public static final List<String> INCOME_KIND = List.of("工资性收入", "经营净收入", "财产净收入", "转移净收入",
            "优待抚恤金", "计划生育奖励扶助金", "奖学金", "见义勇为奖金");
    public static final List<String> ASSET_KIND = List.of("住房", "商铺", "机动车", "残疾人专用车", "摩托车", "工程机械",
            "大型农机具", "一年内购建房", "企业出资", "扶贫资金入股", "易地搬迁住房", "危房改造", "金融资产");

    private Words() {}

    /** Without white space at either end, the no-break blanks of pasted text included. */
    public static String trimmed(String text) {
        return text.replaceAll("^[\\s\\p{Z}\\uFEFF]+|[\\s\\p{Z}\\uFEFF]+$", "");
    }
}
