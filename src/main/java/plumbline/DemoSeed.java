package plumbline;

import jakarta.validation.Validator;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import plumbline.accounts.RegistrationRequest;
import plumbline.db.JdbiSetup;
import plumbline.shared.Secret;
import plumbline.shared.WorkspaceRole;
import plumbline.steward.ops.Seeder;
import plumbline.users.User;
import plumbline.web.Member;
import plumbline.workspaces.MembershipDao;
import plumbline.workspaces.WorkspaceDao;
import plumbline.workspaces.WorkspaceService;

/**
 * Seeds the profile {@code demo}, all or nothing; where its workspace is there already it changes
 * nothing.
 */
final class DemoSeed implements Seeder {
  private static final String PROFILE = "demo";
  private static final int PASSWORD_BYTES = 15;

  private final Jdbi jdbi;
  private final Rooms rooms;
  private final Validator validator;
  private final DemoDesk desk = DemoDesk.read();

  private DemoSeed(Jdbi jdbi, Rooms rooms, Validator validator) {
    this.jdbi = jdbi;
    this.rooms = rooms;
    this.validator = validator;
  }

  /** Seeds the database that a configuration leads to. */
  static Seeder of(PlumblineConfiguration configuration) {
    return (profile, password, out) -> {
      if (!profile.equals(PROFILE)) {
        throw new IllegalArgumentException(
            "there is no profile " + profile + "; there is: " + PROFILE);
      }
      Validator validator = EnglishValidation.factory().getValidator();
      Jdbi jdbi = JdbiSetup.over(configuration.database().address());
      new DemoSeed(jdbi, new Rooms(jdbi, configuration.passwords(), validator), validator)
          .seed(profile, password, out);
    };
  }

  @Override
  public void seed(String profile, String password, PrintWriter out) {
    List<String> report = new ArrayList<>();
    jdbi.useTransaction(
        handle -> {
          if (handle.attach(WorkspaceDao.class).countSlug(desk.workspace().slug()) > 0) {
            report.add("The profile demo is there already; nothing changed.");
            return;
          }
          Map<String, Long> people = people(password, report);
          long workspaceId = workspace(handle, people);
          desk.watchlist()
              .forEach(
                  watched ->
                      rooms
                          .watchlist()
                          .watchlist()
                          .add(member(workspaceId, people.get(watched.email())), watched.entry()));
          rooms
              .watchlist()
              .prices()
              .put(member(workspaceId, people.get(desk.owner())), desk.prices());
          report.add(
              "Made the workspace %s (id %d) with %d members, %d watchlist entries and %d prices."
                  .formatted(
                      desk.workspace().slug(),
                      workspaceId,
                      people.size(),
                      desk.watchlist().size(),
                      desk.prices().size()));
        });
    // Not before the commit: what was rolled back has no passwords.
    report.forEach(out::println);
  }

  /** Registers who is not there yet, and reports the passwords that it makes up. */
  private Map<String, Long> people(String password, List<String> report) {
    Map<String, Long> ids = new HashMap<>();
    for (DemoDesk.Person person : desk.people()) {
      Optional<User> present = rooms.accounts().registration().find(person.email());
      if (present.isPresent()) {
        ids.put(person.email(), present.get().id());
        continue;
      }
      String chosen = password != null ? password : randomPassword();
      RegistrationRequest request =
          new RegistrationRequest(
              person.email(), person.displayName(), new Secret(chosen), person.username());
      requireValid(request);
      ids.put(person.email(), rooms.accounts().registration().register(request).id());
      report.add(person.email() + (password != null ? "" : "  " + chosen));
    }
    return ids;
  }

  private long workspace(Handle handle, Map<String, Long> people) {
    Instant now = Rooms.CLOCK.instant();
    long id = WorkspaceService.create(handle, people.get(desk.owner()), desk.workspace(), now);
    MembershipDao members = handle.attach(MembershipDao.class);
    desk.members()
        .forEach(
            member ->
                members.insert(
                    id,
                    people.get(member.email()),
                    member.role(),
                    people.get(member.manager()),
                    now));
    return id;
  }

  private void requireValid(RegistrationRequest request) {
    String faults =
        validator.validate(request).stream()
            .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(faults);
    }
  }

  private static Member member(long workspaceId, long userId) {
    return new Member(workspaceId, userId, WorkspaceRole.ADMIN);
  }

  private static String randomPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
