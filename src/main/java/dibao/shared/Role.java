package dibao.shared;

/** 岗位 — who may do what; the id is the engine's group prefix, ASCII letters only. */
public enum Role {
    INTAKE("intake", "乡镇受理员", true),
    SURVEYOR("surveyor", "调查员", true),
    OFFICE_HEAD("officehead", "民政所负责人", true),
    TOWNSHIP_HEAD("townshiphead", "乡镇负责人", true),
    CHECKER("checker", "核对员", false),
    COUNTY_EXAMINER("countyexaminer", "县审核员", false),
    COUNTY_APPROVER("countyapprover", "县审批员", false),
    POLICY("policy", "政策员", false),
    SUPERVISOR("supervisor", "督查", false),
    INSPECTOR("inspector", "纪检", false),
    ADMINISTRATOR("administrator", "管理员", false),
    SYSTEM("system", "系统", false);

    private final String id;
    private final String label;
    private final boolean township;

    Role(String id, String label, boolean township) {
        this.id = id;
        this.label = label;
        this.township = township;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** Whether the post belongs to one township (its group is {@code id + township code}). */
    public boolean ofTownship() {
        return township;
    }

    /** The engine group of this post: {@code intake431122100}, or {@code checker} for a county post. */
    public String group(String townshipCode) {
        return township ? id + townshipCode : id;
    }
}
