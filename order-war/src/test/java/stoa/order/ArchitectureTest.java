package stoa.order;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import stoa.kernel.idempotency.Idempotent;

/** The law of this WAR. */
@AnalyzeClasses(packages = "stoa.order", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule whatOutlivesARequestHoldsNothingOfIt = fields().that().areNotStatic()
            .and().areDeclaredInClassesThat().areAnnotatedWith(Path.class)
            .and().areDeclaredInClassesThat().areAnnotatedWith(ApplicationScoped.class)
            .should().beAnnotatedWith(Inject.class).orShould().beAnnotatedWith(Context.class);

    @ArchTest
    static final ArchRule entitiesKnowNeitherControlNorBoundary = noClasses().that().resideInAPackage("..entity..")
            .should().dependOnClassesThat().resideInAnyPackage("stoa.order..control..", "stoa.order..boundary..");

    @ArchTest
    static final ArchRule controlKnowsNoBoundary = noClasses().that().resideInAPackage("..control..")
            .should().dependOnClassesThat().resideInAPackage("stoa.order..boundary..");

    @ArchTest
    static final ArchRule entitiesKnowNoRestNoCdiNoJson = noClasses().that().resideInAPackage("..entity..")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "jakarta.enterprise..", "jakarta.inject..",
                    "jakarta.json..", "com.fasterxml.jackson..", "stoa.kernel.json..", "stoa.kernel.web..");

    @ArchTest
    static final ArchRule ordersInventoryAndPaymentsDontKnowEachOther = slices()
            .matching("stoa.order.(*)..").namingSlices("$1")
            .should().notDependOnEachOther()
            .ignoreDependency(resideInAPackage("stoa.order.checkout.."), resideInAPackage("stoa.order.."))
            .ignoreDependency(resideInAPackage("stoa.order.sandbox.."), resideInAPackage("stoa.order.."));

    @ArchTest
    static final ArchRule componentsHaveNoCycles = slices().matching("stoa.order.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("stoa.order.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noOtherContextIsKnown = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("stoa.catalog..", "stoa.cart..", "stoa.account..", "stoa.notification..");

    @ArchTest
    static final ArchRule transactionsBeginInControl = noClasses().that().resideOutsideOfPackage("..control..")
            .should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule transactionalMethodsAreInControl = noMethods().that().areDeclaredInClassesThat()
            .resideOutsideOfPackage("..control..").should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule moneyKnowsNoFloatingPoint = noFields().should().haveRawType("double").orShould()
            .haveRawType("float").orShould().haveRawType("java.lang.Double").orShould().haveRawType("java.lang.Float");

    @ArchTest
    static final ArchRule nothingComputesWithFloatingPoint = noMethods().should().haveRawReturnType("double")
            .orShould().haveRawReturnType("float");

    @ArchTest
    static final ArchRule resourcesStandInBoundaries = classes().that().areAnnotatedWith(Path.class)
            .and().areNotInterfaces().should().resideInAPackage("..boundary..");

    @ArchTest
    static final ArchRule operationsStateTheirRoles = methods().that()
            .areAnnotatedWith("org.eclipse.microprofile.openapi.annotations.Operation")
            .should().beAnnotatedWith("jakarta.annotation.security.PermitAll")
            .orShould().beAnnotatedWith("jakarta.annotation.security.RolesAllowed");

    @ArchTest
    static final ArchRule whoHonoursAKeyReturnsWhatAReplayDoes = methods().that().areAnnotatedWith(Idempotent.class)
            .should().haveRawReturnType(Response.class);

    @ArchTest
    static final ArchRule whatNobodyOutsideAsksForIsPackagePrivate = classes().that().areTopLevelClasses().and().arePublic()
            .and().areNotAnnotatedWith(Path.class).and().resideInAnyPackage("..control..", "..entity..")
            .and().areNotAnnotatedWith("jakarta.ejb.Singleton").and().areNotInterfaces()
            .and().areNotEnums() // whoever asks a value for its name only leaves no trace in bytecode
            .and().areNotAssignableTo("org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper")
            .and().areNotAssignableTo("org.eclipse.microprofile.faulttolerance.FallbackHandler")
            .should(beAskedForFromOutside());

    private static ArchCondition<JavaClass> beAskedForFromOutside() {
        return new ArchCondition<>("be asked for from another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean asked = type.getDirectDependenciesToSelf().stream().anyMatch(dependency ->
                        !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
                events.add(new SimpleConditionEvent(type, asked, type.getName() + (asked ? " is" : " is not") + " asked for"));
            }
        };
    }
}
