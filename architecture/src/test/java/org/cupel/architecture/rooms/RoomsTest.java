package org.cupel.architecture.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom, over all rooms at once. Maven's allow-lists guard the modules; these rules guard the packages. */
@AnalyzeClasses(packages = "org.cupel", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String[] SERVICES = {
        "org.cupel.ingest..",
        "org.cupel.train..",
        "org.cupel.predict..",
        "org.cupel.acquisition..",
        "org.cupel.gateway.."
    };
    private static final String[] FRAMEWORKS = {
        "io.quarkus..", "io.smallrye..", "jakarta..", "org.hibernate..", "org.apache.kafka..", "software.amazon.."
    };
    private static final String[] NATIVE_ML = {"org.bytedeco..", "ai.onnxruntime.."};

    @ArchTest
    static final ArchRule the_schema_stands_alone = noClasses()
            .that()
            .resideInAPackage("org.cupel.schema..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.cupel.schema..", "java..")
            .because("the contract must be readable by anything that speaks Java, whatever framework it uses");

    @ArchTest
    static final ArchRule crystal_core_is_pure = noClasses()
            .that()
            .resideInAPackage("org.cupel.crystal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(NATIVE_ML)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.cupel.surrogate..", "org.cupel.schema..", "org.cupel.platform..")
            .because("crystals are computed the same in a service, a test and a script");

    @ArchTest
    static final ArchRule surrogate_core_is_pure = noClasses()
            .that()
            .resideInAPackage("org.cupel.surrogate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(NATIVE_ML)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.cupel.schema..", "org.cupel.platform..")
            .because("decisions must be reproducible without a server");

    @ArchTest
    static final ArchRule the_platform_knows_no_science = noClasses()
            .that()
            .resideInAPackage("org.cupel.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.cupel.crystal..", "org.cupel.surrogate..")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(NATIVE_ML)
            .because("glue that knows the domain cannot be shared by all services");

    @ArchTest
    static final ArchRule services_do_not_import_each_other = slices().matching(
                    "org.cupel.(ingest|train|predict|acquisition|gateway)..")
            .should()
            .notDependOnEachOther()
            .because("services meet in the schema, over Kafka, S3 and the views of the database");

    @ArchTest
    static final ArchRule nobody_imports_a_service = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.cupel.schema..",
                    "org.cupel.crystal..",
                    "org.cupel.surrogate..",
                    "org.cupel.platform..",
                    "org.cupel.stack..",
                    "org.cupel.backbone..",
                    "org.cupel.workbench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SERVICES)
            .because("a shared room below a service cannot reach up into it");

    @ArchTest
    static final ArchRule libtorch_lives_in_train_worker_and_backbones = noClasses()
            .that()
            .resideOutsideOfPackages("org.cupel.train..", "org.cupel.backbone..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco..")
            .because("torch 2.10 wants CUDA 13 and ONNX Runtime CUDA 12: they cannot share an image");

    @ArchTest
    static final ArchRule onnx_runtime_lives_in_predict_worker = noClasses()
            .that()
            .resideOutsideOfPackages("org.cupel.predict..", "org.cupel.workbench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..")
            .because("one service runs models, so one decides how; the workbench only measures, on a CPU, in no image");

    @ArchTest
    static final ArchRule services_do_without_the_workbench = noClasses()
            .that()
            .resideOutsideOfPackage("org.cupel.workbench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.cupel.workbench..")
            .because("it holds libtorch and ONNX Runtime at once, which no service may");

    @ArchTest
    static final ArchRule backbones_know_crystals_only = noClasses()
            .that()
            .resideInAPackage("org.cupel.backbone..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.cupel.surrogate..", "org.cupel.schema..", "org.cupel.platform..", "ai.onnxruntime..")
            .because("a network computes the same in a service, a tool and a test");

    @ArchTest
    static final ArchRule features_do_not_import_edges = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .and()
            .resideOutsideOfPackages(
                    "..messaging..", "..rest..", "..persistence..", "..config..", "..health..", "..torch..", "..onnx..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.cupel.*.messaging..", "org.cupel.*.rest..", "org.cupel.*.health..")
            .because("edges import features, never the reverse: a feature must not know who calls it");

    @ArchTest
    static final ArchRule resources_live_at_the_rest_edge = classes()
            .that()
            .resideInAnyPackage(SERVICES)
            .and()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .resideInAPackage("..rest..")
            .because("a newcomer looks for the door under its name");

    @ArchTest
    static final ArchRule consumers_live_at_the_messaging_edge = classes()
            .that()
            .resideInAnyPackage(SERVICES)
            .and()
            .haveSimpleNameEndingWith("Consumer")
            .should()
            .resideInAPackage("..messaging..")
            .because("a newcomer looks for what reacts to an event under its name");

    @ArchTest
    static final ArchRule no_drawers = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helpers..", "..misc..")
            .because("a package is called after what is in it");

    @ArchTest
    static final ArchRule no_field_injection = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("constructor injection keeps fields final and dependencies visible");
}
