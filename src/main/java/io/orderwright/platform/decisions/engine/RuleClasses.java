package io.orderwright.platform.decisions.engine;

import io.orderwright.platform.decisions.table.TableSheet;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * A table as the engine's compiler leaves it. Each table has a class loader of its own, so that classes which the compiler
 * gives the same name never replace each other.
 *
 * @param model the class from which the engine builds the table
 * @param classes the content of all class files by class name, the model's among them
 */
record RuleClasses(String model, Map<String, byte[]> classes) {

    /** @param parent knows the record that the table asks about */
    RuleBase base(TableSheet sheet, ClassLoader parent) {
        try {
            Class<?> type = new Loader(parent).loadClass(model);
            Model rules = (Model) type.getConstructor().newInstance();
            KieBase base = KieBaseBuilder.createKieBaseFromModel(rules);
            return new RuleBase(sheet, base, parent);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Table " + sheet.name() + ": its compiled classes have no " + model, e);
        }
    }

    private final class Loader extends ClassLoader {

        Loader(ClassLoader parent) {
            super(parent);
        }

        /** A table's own classes first: nothing that is called like them elsewhere is meant. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] content = classes.get(name);
            if (content == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : defineClass(name, content, 0, content.length);
            }
        }
    }
}
