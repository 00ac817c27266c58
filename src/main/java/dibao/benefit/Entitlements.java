package dibao.benefit;

import org.springframework.data.jpa.repository.JpaRepository;

interface Entitlements extends JpaRepository<Entitlement, String> {}
