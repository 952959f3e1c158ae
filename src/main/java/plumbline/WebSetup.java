package plumbline;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.jackson.JacksonMessageBodyProvider;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import plumbline.db.SqlRefusals;
import plumbline.steward.changelog.DatabaseName;
import plumbline.web.AccessPolicy;
import plumbline.web.AnswerFilter;
import plumbline.web.ApiMapper;
import plumbline.web.EmptyErrors;
import plumbline.web.GoneClients;
import plumbline.web.HeadAnswers;
import plumbline.web.JettyProblems;
import plumbline.web.OpenApiDocument;
import plumbline.web.OpenApiResource;
import plumbline.web.ProblemMapper;
import plumbline.web.QueryValues;
import plumbline.web.RequestParser;
import plumbline.web.RequestReader;
import plumbline.web.RequestValues;
import plumbline.web.Right;
import plumbline.web.RouteFeature;
import plumbline.web.RowsWriter;
import plumbline.web.SecurityHeaders;
import plumbline.web.UnreadBodies;

/** Puts the rooms' resources, and what all of them share, on the server. */
final class WebSetup {
  private final Environment environment;
  private final Rooms rooms;
  private final List<DatabaseName> databases;
  private final String version;

  WebSetup(Environment environment, Rooms rooms, List<DatabaseName> databases, String version) {
    this.environment = environment;
    this.rooms = rooms;
    this.databases = databases;
    this.version = version;
  }

  /**
   * Registers everything.
   *
   * @param registration who may register
   */
  void run(Right registration) {
    ObjectMapper mapper = ApiMapper.create();
    JerseyEnvironment jersey = environment.jersey();
    Set<Class<?>> resources = new LinkedHashSet<>();
    rooms.all().stream()
        .flatMap(room -> room.resources().stream())
        .forEach(
            resource -> {
              jersey.register(resource);
              resources.add(resource.getClass());
            });
    jersey.register(new HealthResource(environment.healthChecks(), databases, version));
    resources.add(HealthResource.class);
    resources.add(OpenApiResource.class);
    jersey.register(new OpenApiResource(OpenApiDocument.describe(version, resources)));

    jersey.register(
        new RouteFeature(new AccessPolicy(rooms.auth().tokens(), rooms.roles(), registration)));
    jersey.register(new RequestValues());
    jersey.register(new QueryValues());
    jersey.register(new RequestReader(new RequestParser(mapper, environment.getValidator())));
    jersey.register(new JacksonMessageBodyProvider(mapper));
    jersey.register(new RowsWriter());
    jersey.register(new AnswerFilter());
    jersey.register(new ProblemMapper(new SqlRefusals(rooms.conflicts())::translate));
    GoneClients.stayUnlogged();
    answerForJetty(mapper);
  }

  private void answerForJetty(ObjectMapper mapper) {
    EnumSet<DispatcherType> requests = EnumSet.of(DispatcherType.REQUEST);
    environment
        .servlets()
        .addFilter("head-answers", new HeadAnswers())
        .addMappingForUrlPatterns(requests, false, "/*");
    environment
        .servlets()
        .addFilter("empty-errors", new EmptyErrors())
        .addMappingForUrlPatterns(requests, false, "/*");
    environment
        .admin()
        .addFilter("empty-errors", new EmptyErrors())
        .addMappingForUrlPatterns(requests, false, "/*");
    environment.getApplicationContext().setErrorHandler(new JettyProblems(mapper));
    environment.getAdminContext().setErrorHandler(new JettyProblems(mapper));
    environment
        .lifecycle()
        .addEventListener(
            new LifeCycle.Listener() {
              @Override
              public void lifeCycleStarting(LifeCycle event) {
                if (event instanceof Server server) {
                  server.setErrorHandler(new JettyProblems(mapper));
                  server.insertHandler(new SecurityHeaders());
                  server.insertHandler(new UnreadBodies());
                }
              }
            });
  }
}
