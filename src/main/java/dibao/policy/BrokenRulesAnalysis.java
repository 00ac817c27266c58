package dibao.policy;

import dibao.shared.Refusal;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the console, in place of a stack trace, what in the rules folder keeps the house from starting. */
class BrokenRulesAnalysis extends AbstractFailureAnalyzer<Refusal> {

    @Override
    protected FailureAnalysis analyze(Throwable root, Refusal refusal) {
        return new FailureAnalysis(refusal.getMessage(), "请按上面的位置改好后重新启动；规则文件夹由 dibao.rules 指定，"
                + "未指定时用当前目录的 rules，再没有则用程序自带的", refusal);
    }
}
