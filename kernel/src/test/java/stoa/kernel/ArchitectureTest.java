package stoa.kernel;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "stoa.kernel", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theKernelDependsOnNoContext = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("stoa.catalog..", "stoa.cart..", "stoa.order..", "stoa.account..", "stoa.notification..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("stoa.kernel.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule moneyKnowsNoFloatingPoint = noFields().that().areDeclaredInClassesThat()
            .resideInAPackage("stoa.kernel.money..").should().haveRawType("double").orShould().haveRawType("float");

    @ArchTest
    static final ArchRule valuesKnowNoFramework = noClasses().that()
            .resideInAnyPackage("stoa.kernel.money..", "stoa.kernel.problems..", "stoa.kernel.paging..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta..", "org.eclipse.microprofile..");
}
