package plumbline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Several callers who start at one moment. */
public final class Race {
  private static final long LONGEST_SECONDS = 60;

  private Race() {}

  /**
   * Lets runners go together, and waits for all.
   *
   * @param runner what the runner of a number, from 0, does
   * @return what each came back with, in the order of their numbers
   */
  public static <T> List<T> run(int runners, IntFunction<T> runner) {
    CyclicBarrier start = new CyclicBarrier(runners);
    List<Callable<T>> tasks = new ArrayList<>();
    for (int number = 0; number < runners; number++) {
      int own = number;
      tasks.add(
          () -> {
            start.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            return runner.apply(own);
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(runners);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks, LONGEST_SECONDS, TimeUnit.SECONDS)) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
