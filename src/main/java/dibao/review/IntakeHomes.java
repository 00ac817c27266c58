package dibao.review;

import dibao.casefile.IntakeHousehold;
import dibao.casefile.IntakeWorkbook;
import dibao.household.Circumstances;
import dibao.household.CircumstancesReader;
import dibao.paper.Workbooks;
import dibao.policy.HouseholdBook;
import dibao.policy.HouseholdFacts.Signs;
import dibao.shared.Divisions;
import java.time.LocalDate;

/** 导入家庭 — the intake workbook's households for the command line, without house and database: each on its own application date. */
public final class IntakeHomes implements HouseholdBook {

    @Override
    public Content read(byte[] workbook) {
        var content = new IntakeWorkbook(new Workbooks(), new CircumstancesReader(new Divisions())).read(workbook, LocalDate.MAX);
        return new Content(content.households().stream().map(IntakeHomes::home).toList(), content.notes());
    }

    private static Home home(IntakeHousehold household) {
        Circumstances home = household.circumstances();
        return home == null ? new Home(household.key(), "", null, household.faultText())
                : new Home(household.key(), home.applicantName(), FactsOf.of(home, home.applicationDate(), Signs.NONE), "");
    }
}
