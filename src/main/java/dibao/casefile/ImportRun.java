package dibao.casefile;

import dibao.household.Circumstances;
import dibao.household.HouseholdRegister;
import dibao.paper.Mark;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 导入 of one workbook: one transaction per household, so that a bad one never blocks the others. */
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private static final String OTHER_TOWNSHIP = "村(居)代码不属于本乡镇，只能导入本乡镇的家庭";

    private final Imports imports;
    private final IntakeWorkbook workbook;
    private final IntakeDesk desk;
    private final HouseholdRegister register;
    private final TransactionTemplate transaction;

    ImportRun(Imports imports, IntakeWorkbook workbook, IntakeDesk desk, HouseholdRegister register,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.workbook = workbook;
        this.desk = desk;
        this.register = register;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes up where an earlier run stopped; every household it already answered stays answered. */
    void run(Imports.Job job, Officer officer) {
        IntakeWorkbook.Content content;
        try {
            content = workbook.read(imports.content(job.id()), job.day());
        } catch (Refusal unreadable) {
            imports.finish(job.id(), Imports.REFUSED, unreadable.getMessage());
            return;
        }
        List<IntakeHousehold> households = content.households();
        imports.begin(job.id(), households.size(), content.orphans().size());
        Set<Integer> answered = imports.positions(job.id());
        for (int position = 0; position < households.size(); position++) {
            if (!answered.contains(position)) {
                answer(job.id(), position, households.get(position), officer);
            }
        }
        imports.finish(job.id(), Imports.DONE, null);
    }

    private void answer(String job, int position, IntakeHousehold household, Officer officer) {
        try {
            try {
                take(job, position, household, officer);
            } catch (DataIntegrityViolationException sameMoment) {
                take(job, position, household, officer);
            }
        } catch (Refusal refusal) {
            imports.add(job, ImportLine.returned(position, household, refusal.getMessage()));
        } catch (RuntimeException failed) {
            LOG.error("household {} of import {} failed", household.key(), job, failed);
            imports.add(job, ImportLine.returned(position, household, "系统未能收下本户，请稍后重新导入；仍不成功请联系管理员"));
        }
    }

    private void take(String job, int position, IntakeHousehold household, Officer officer) {
        Circumstances declared = household.circumstances();
        if (declared == null) {
            throw Refusal.because(household.faultText());
        }
        if (!officer.mayEnter(declared.townshipCode())) {
            Mark village = household.village();
            throw Refusal.because("[%s]%s：%s".formatted(village.sheet(), village.address(), OTHER_TOWNSHIP));
        }
        transaction.executeWithoutResult(status -> imports.add(job, ImportLine.answered(position, household,
                desk.handInFromFile(new Finding.Application(declared, List.of(), List.of()), officer), elsewhere(declared))));
    }

    /** Members who already stand in a household of an accepted case. */
    private Stream<String> elsewhere(Circumstances declared) {
        return declared.members().stream().filter(member -> !register.householdsOf(member.idCard()).isEmpty())
                .map(member -> member.name() + "已登记在其他案卷的家庭中，请核对");
    }
}
