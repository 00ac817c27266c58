package dibao.household;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 家庭 as registered; what it declared is kept whole. */
@Entity
@Table(name = "household_household")
class Household {

    @Embeddable
    record Person(String idCard, String name, String relation) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    String category;
    String applicantName;
    String applicantId;
    String village;
    LocalDate applicationDate;
    @JdbcTypeCode(SqlTypes.JSON)
    String declared;
    Instant registeredAt;
    @ElementCollection
    @CollectionTable(name = "household_member", joinColumns = @JoinColumn(name = "household_id"))
    Set<Person> members = new HashSet<>();
}
