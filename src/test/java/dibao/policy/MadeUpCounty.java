package dibao.policy;

import dibao.policy.HouseholdFacts.Asset;
import dibao.policy.HouseholdFacts.Income;
import dibao.policy.HouseholdFacts.Member;
import dibao.policy.HouseholdFacts.Obligor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up households of every kind, the same ones from the same seed; about half of them qualify. */
public final class MadeUpCounty {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 2);
    private static final int DAYS = 3_000;
    private static final List<String> RELATIONS = List.of("配偶", "子", "女", "父母", "孙辈", "兄弟姐妹");
    private static final List<String> INCOMES = List.of("工资性收入", "家庭经营净收入", "财产性收入", "转移性收入", "优待抚恤金", "奖学金");
    private static final List<String> ASSETS = List.of("住房", "住房", "摩托车", "残疾人专用车", "扶贫资金入股", "危房改造");
    private static final List<String> FORBIDDEN = List.of("住房", "商铺", "机动车", "工程机械", "大型农机具", "一年内购建房", "企业出资");

    private final Random random;

    private MadeUpCounty(long seed) {
        random = new Random(seed);
    }

    public static List<HouseholdFacts> of(int households, long seed) {
        var county = new MadeUpCounty(seed);
        return IntStream.range(0, households).mapToObj(i -> county.household()).toList();
    }

    private HouseholdFacts household() {
        LocalDate applied = FIRST.plusDays(random.nextInt(DAYS));
        var members = new ArrayList<Member>();
        int size = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
            members.add(member(i));
        }
        return new HouseholdFacts(one(4) ? "城市" : "农村", applied, applied.plusDays(random.nextInt(14)), members, incomes(size),
                assets(size), one(6) ? List.of(new Obligor(one(2), BigDecimal.valueOf(random.nextInt(600)))) : List.of(),
                new HouseholdFacts.Signs(one(25), one(30), one(20)));
    }

    private Member member(int i) {
        return new Member("成员" + i, i == 0 ? "本人" : any(RELATIONS), LocalDate.of(1925, 3, 1).plusDays(random.nextInt(33_900)),
                one(8) ? "重病" : one(5) ? "一般或较弱" : "健康或良好", one(10) ? any(List.of("一级", "二级", "三级", "四级")) : "无",
                one(5) ? "部分丧失" : "有劳动能力", !one(150), one(60) ? "430102" : "431122", one(30) ? "服刑" : "正常", !one(20));
    }

    private List<Income> incomes(int size) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> new Income("成员" + random.nextInt(size), any(INCOMES),
                BigDecimal.valueOf(random.nextInt(one(4) ? 1_500_000 : 300_000), 2), one(8) ? "月" : "年")).toList();
    }

    private List<Asset> assets(int size) {
        var assets = new ArrayList<Asset>();
        for (int i = random.nextInt(3); i > 0; i--) {
            assets.add(new Asset("成员" + random.nextInt(size), any(one(10) ? FORBIDDEN : ASSETS), one(4) ? 0 : 1, BigDecimal.ZERO));
        }
        if (one(3)) {
            assets.add(new Asset("成员" + random.nextInt(size), "金融资产", 1, BigDecimal.valueOf(random.nextInt(30_000))));
        }
        return assets;
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
