package plumbline.guards;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import plumbline.CollectionContract;

/** Each collection of a workspace has a test that holds it to what all of them promise. */
public final class KeptContracts {
  private static final String COLLECTION = "/api/workspaces/\\{ws}/\\w+";

  /** Resources that are held to no contract, with the reason. */
  private static final Map<String, String> OTHERS =
      Map.of("MemberResource", "members are people who are there already: MemberTest");

  private KeptContracts() {}

  /**
   * Which collections lack their test.
   *
   * @param classes those with the resources
   * @param tests those with the tests
   */
  public static List<String> faults(JavaClasses classes, JavaClasses tests) {
    return classes.stream()
        .filter(KeptContracts::isCollection)
        .filter(resource -> !OTHERS.containsKey(resource.getSimpleName()))
        .filter(resource -> tests.stream().noneMatch(test -> holds(test, resource)))
        .map(KeptContracts::fault)
        .sorted()
        .toList();
  }

  /** Whether objects of a workspace can be added at the resource's own path. */
  private static boolean isCollection(JavaClass type) {
    return type.isAnnotatedWith(Path.class)
        && type.getAnnotationOfType(Path.class).value().matches(COLLECTION)
        && type.getMethods().stream()
            .anyMatch(
                method ->
                    method.isAnnotatedWith(POST.class) && !method.isAnnotatedWith(Path.class));
  }

  private static boolean holds(JavaClass test, JavaClass resource) {
    return test.isAssignableTo(CollectionContract.class)
        && test.getName().equals(nameOfTest(resource));
  }

  private static String nameOfTest(JavaClass resource) {
    return resource.getName().replaceFirst("Resource$", "ContractTest");
  }

  private static String fault(JavaClass resource) {
    String test = nameOfTest(resource);
    return "src/test/java/%s.java: %s has no contract test; add it as %s extends RoomContract"
        .formatted(
            test.replace('.', '/'),
            resource.getSimpleName(),
            test.substring(test.lastIndexOf('.') + 1));
  }
}
