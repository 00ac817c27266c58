package dibao.policy;

/** 程序自带的参数 — what rides in the program: every value it reads by its key is among them. */
final class ShippedTerms {

    static final Parameters ALL = read();

    private ShippedTerms() {}

    private static Parameters read() {
        RuleFiles files = RuleFiles.inJar();
        var faults = new Faults();
        Parameters parameters = new ParameterReader(Clauses.read(files, faults), faults).read(files);
        faults.refuseIfAny("程序自带的参数有误");
        return parameters;
    }
}
