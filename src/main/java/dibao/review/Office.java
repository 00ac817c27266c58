package dibao.review;

/** 发文机关 — in whose name a letter goes out, and the words before its year and number. */
record Office(String name, String series) {

    private static final String BUREAU = "东安县民政局";

    static final Office COUNTY_REFUSAL = new Office(BUREAU, "东民低保不准字");
    static final Office COUNTY_APPROVAL = new Office(BUREAU, "东民低保准字");

    /** 乡镇人民政府 of the 9-digit code. */
    static Office township(String code, LetterNumbers numbers) {
        return new Office(numbers.townshipName(code) + "人民政府", numbers.shortName(code) + "政低保答字");
    }
}
