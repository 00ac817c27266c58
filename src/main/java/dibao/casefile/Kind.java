package dibao.casefile;

/** 案卷材料种类 — one per sheet of the dossier, in the order of the road; the last four turn it. */
public enum Kind {
    APPLICATION("申请材料"),
    RELATIVES("近亲属比对"),
    VERIFICATION("信息核对"),
    VERIFICATION_NOTICE("核对结果告知"),
    VERIFICATION_REPLY("申请人对核对结果的答复"),
    SURVEY("入户调查"),
    APPRAISAL("民主评议"),
    TOWNSHIP_PROPOSAL("经办人审核意见"),
    TOWNSHIP_ENDORSEMENT("民政所负责人意见"),
    TOWNSHIP_OPINION("乡镇人民政府审核意见"),
    REFUSAL_REVIEW("县级查看初审答复"),
    TOWNSHIP_POSTING("乡镇公示张贴"),
    TOWNSHIP_NOTICE("乡镇公示结果"),
    SPOT_CHECK("上报与抽查"),
    PRECHECK("审批前比对"),
    COUNTY_VISIT("县级入户核查"),
    COUNTY_OPINION("县级审核意见"),
    COUNTY_POSTING("县级公示张贴"),
    COUNTY_NOTICE("县级公示结果"),
    DECISION("审批决定"),
    OBJECTION_REPLY("异议答复"),
    HOUSEHOLD_CHANGE("家庭情况变更"),
    CLOSURE("终止办理"),
    REVOCATION("撤销决定");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
