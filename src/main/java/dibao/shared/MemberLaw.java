package dibao.shared;

import java.time.LocalDate;
import java.util.List;

/**
 * 家庭成员认定 — who of those named counts as a member of the household, answered by the law library from its dated table and
 * read by every room through this door (220号 art. 5; D39).
 */
public interface MemberLaw {

    /** One of those named, in the words of the intake workbook. @param born chooses, with the day of application, the age */
    record Person(String relation, LocalDate born, String health, String disability, String labour, boolean authorised,
            String hukouCounty, String status, boolean livesTogether) {}

    /**
     * One answer for each, in their order.
     *
     * @param applied  申请日期: chooses the rows
     * @param accepted 受理日期, before it today: chooses the release
     * @throws Refusal when no release is in force, or the table has not exactly one row for somebody
     */
    List<Boolean> counting(List<Person> household, LocalDate applied, LocalDate accepted);
}
