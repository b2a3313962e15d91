package app.daybook.publishing;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

/** What keeps this node from serving what its authors want, by what it concerns; empty while all is well. */
@Singleton
class Troubles {

    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    /** Notes or takes back the trouble with one thing. */
    void about(String what, Optional<String> reason) {
        reason.ifPresentOrElse(why -> reasons.put(what, why), () -> reasons.remove(what));
    }

    Map<String, String> now() {
        return new TreeMap<>(reasons);
    }
}
