package dibao.policy;

import dibao.policy.RuleFacts.Hits;
import dibao.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.internal.builder.InternalKieBuilder;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * 规则引擎 — one release compiled by Drools. Every build has a release id and paths of its own and they run one at a
 * time: parallel builds on one path gave wrong rules.
 */
final class CompiledRules implements AutoCloseable {

    private static final Object ONE_BUILD_AT_A_TIME = new Object();
    private static final KieServices KIE = KieServices.Factory.get();

    private static final int MOST_FIRINGS = 10_000;

    private final ReleaseId id;
    private final KieContainer container;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    private CompiledRules(ReleaseId id, KieContainer container) {
        this.id = id;
        this.container = container;
    }

    /**
     * @param drl by base name, then by file name: the rules' text without its package line
     * @throws Refusal naming the files that do not compile
     */
    static CompiledRules build(Map<String, Map<String, String>> drl) {
        synchronized (ONE_BUILD_AT_A_TIME) {
            String unique = "b" + UUID.randomUUID().toString().replace("-", "");
            ReleaseId id = KIE.newReleaseId("dibao.rules", unique, "1");
            var files = KIE.newKieFileSystem().generateAndWritePomXML(id);
            var module = KIE.newKieModuleModel();
            module.setConfigurationProperty(LanguageLevelOption.PROPERTY_NAME, LanguageLevelOption.DRL10.name());
            drl.forEach((base, texts) -> {
                String home = unique + "." + base;
                module.newKieBaseModel(base).addPackage(home);
                texts.forEach((name, text) -> files.write("src/main/resources/" + home.replace('.', '/') + "/" + name,
                        ("package " + home + ";\n" + text).getBytes(StandardCharsets.UTF_8)));
            });
            ClassLoader loader = CompiledRules.class.getClassLoader();
            KieBuilder builder = ((InternalKieBuilder) KIE.newKieBuilder(files, loader)).withKModuleModel(module);
            try {
                builder.buildAll(ExecutableModelProject.class);
            } catch (RuntimeException | StackOverflowError failure) {
                KIE.getRepository().removeKieModule(id);
                if (drl.values().stream().flatMap(texts -> texts.keySet().stream()).noneMatch(HandWritten::isPlace)) {
                    throw failure;
                }
                throw NotCompiled.because(drl.values().stream().flatMap(texts -> texts.keySet().stream()), failure);
            }
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                KIE.getRepository().removeKieModule(id);
                throw NotCompiled.because(errors);
            }
            return new CompiledRules(id, KIE.newKieContainer(id, loader));
        }
    }

    /**
     * Hits of one base on the facts; sessions are thrown away at once.
     *
     * @throws FailedRule when a rule throws, or rules fire more often than any honest ones would
     */
    void run(String base, List<?> facts, Hits hits) {
        use.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("release retired");
            }
            KieBase rules = container.getKieBase(base);
            KieSession session = rules.newKieSession();
            try {
                session.setGlobal("hits", hits);
                facts.forEach(session::insert);
                if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
                    throw new FailedRule("规则" + names(rules) + "在这一户上反复触发超过 " + MOST_FIRINGS + " 次（循环），已中止");
                }
            } catch (FailedRule looped) {
                throw looped;
            } catch (RuntimeException failed) {
                throw new FailedRule("规则" + culprit(failed, rules) + "在这一户上执行出错（" + cause(failed) + "）", failed);
            } finally {
                session.dispose();
            }
        } finally {
            use.readLock().unlock();
        }
    }

    /** 长席 — one session for many households, emptied after each; for one thread, and only while the release is borrowed. */
    final class Bench implements AutoCloseable {

        /** Far above what a table can fire; a rule that runs wild ends here. */
        private static final int MOST_FIRINGS = 100_000;

        private final KieSessionsPool pool;

        private Bench(String base) {
            pool = container.getKieBase(base).newKieSessionsPool(1);
        }

        /** Nothing stays of the household before: a rule that asks only what stayed would not fire a second time. */
        Hits run(List<?> facts) {
            KieSession session = pool.newKieSession();
            try {
                var hits = new Hits();
                session.setGlobal("hits", hits);
                for (Object fact : facts) {
                    session.insert(fact);
                }
                if (session.fireAllRules(MOST_FIRINGS) == MOST_FIRINGS) {
                    throw new IllegalStateException("the rules do not come to an end");
                }
                return hits;
            } finally {
                session.dispose();
            }
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }

    Bench bench(String base) {
        return new Bench(base);
    }

    private static String names(KieBase rules) {
        return rules.getKiePackages().stream().flatMap(p -> p.getRules().stream()).map(r -> r.getName()).sorted()
                .collect(Collectors.joining("、", " ", " "));
    }

    /** The rule whose consequence failed; where a condition failed, those it may have been. */
    private static String culprit(Throwable failed, KieBase rules) {
        for (Throwable t = failed; t != null; t = t.getCause()) {
            if (t instanceof org.kie.api.runtime.rule.ConsequenceException consequence && consequence.getRule() != null) {
                return " " + consequence.getRule().getName() + " ";
            }
        }
        return names(rules);
    }

    private static String cause(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof ArithmeticException ? "除法除不尽或除以零" : root instanceof NullPointerException ? "缺少数据"
                : root.getClass().getSimpleName();
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                container.dispose();
                KIE.getRepository().removeKieModule(id);
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
