package app.daybook.together;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TogetherTest {

    private static final int MOST = 3;

    private final List<List<Integer>> statements = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayAnswer = new Semaphore(0);
    private final ExecutorService people = Executors.newCachedThreadPool();
    private final Together<Integer, Integer> together = new Together<>("halves", MOST, this::halves);

    /** Half of each even number; nothing of an odd one, and faults of negative ones. */
    private Map<Integer, Integer> halves(List<Integer> asked) throws SQLException {
        statements.add(asked);
        begun.release();
        mayAnswer.acquireUninterruptibly();
        if (asked.contains(-1)) {
            throw new SQLException("away");
        }
        if (asked.contains(-2)) {
            throw new StackOverflowError();
        }
        Map<Integer, Integer> halves = new HashMap<>();
        asked.stream().filter(number -> number % 2 == 0).forEach(number -> halves.put(number, number / 2));
        return halves;
    }

    @AfterEach
    void end() {
        mayAnswer.release(1000);
        together.close();
        people.shutdownNow();
    }

    @Test
    void whoComesWhileItAnswersGoesIntoTheNextStatementAsOneWithWhoAsksTheSame() throws Exception {
        CompletableFuture<Optional<Integer>> first = ask(2);
        begun.acquire();
        // One after another, so that the queue holds them in this order
        List<CompletableFuture<Optional<Integer>>> later = new ArrayList<>();
        for (int number : new int[] {4, 4, 5, 6}) {
            later.add(ask(number));
            Thread.sleep(50);
        }
        mayAnswer.release(3);

        assertEquals(Optional.of(1), first.join());
        assertEquals(
                List.of(Optional.of(2), Optional.of(2), Optional.empty(), Optional.of(3)),
                later.stream().map(CompletableFuture::join).toList());
        assertEquals(List.of(List.of(2), List.of(4, 5), List.of(6)), statements, "three at most, the same ones once");
    }

    @Test
    void aFaultIsToldToThoseWhoWaitedAndNobodyElse() {
        mayAnswer.release(1000);
        for (int fault : new int[] {-1, -2}) {
            CompletionException failed =
                    assertThrows(CompletionException.class, () -> ask(fault).join());
            assertInstanceOf(SQLException.class, failed.getCause());
            assertEquals(Optional.of(4), ask(8).join());
        }
    }

    @Test
    void nobodyWaitsForeverForADatabaseThatIsSilentAndThenItIsNotAsked() throws Exception {
        CompletableFuture<Optional<Integer>> asked = ask(2);
        begun.acquire();
        CompletableFuture<Optional<Integer>> behind = ask(4);

        for (CompletableFuture<Optional<Integer>> one : List.of(asked, behind)) {
            assertInstanceOf(
                    SQLException.class,
                    assertThrows(CompletionException.class, one::join).getCause());
        }
        mayAnswer.release(1000);
        assertEquals(Optional.of(3), ask(6).join());
        assertEquals(List.of(List.of(2), List.of(6)), statements, "nobody waits for the answer to four any more");
    }

    private CompletableFuture<Optional<Integer>> ask(int number) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return together.ask(number);
                    } catch (SQLException e) {
                        throw new CompletionException(e);
                    }
                },
                people);
    }
}
