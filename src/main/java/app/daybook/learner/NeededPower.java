package app.daybook.learner;

import java.lang.reflect.Method;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import app.daybook.web.NotFound;

/** Asks before each route for what it {@link Needs}. */
// Not a singleton: filters are made while the application is built, when there is no database yet
@ApplicationScoped
class NeededPower {

    private final CurrentLearner learner;

    NeededPower(CurrentLearner learner) {
        this.learner = learner;
    }

    /**
     * @throws NotFound for who takes no part in the course
     * @throws BeyondRole for who takes part in it, and not so
     */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void ask(ResourceInfo resource, UriInfo address) {
        Needs needs = needs(resource);
        if (needs == null) {
            return;
        }
        learner.introduce();
        Powers powers = learner.powers(address.getPathParameters().getFirst("course"));
        if (!powers.isAny()) {
            throw new NotFound();
        }
        if (!powers.hold(needs.value())) {
            throw new BeyondRole();
        }
    }

    private static Needs needs(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        Needs own = method.getAnnotation(Needs.class);
        return own != null ? own : resource.getResourceClass().getAnnotation(Needs.class);
    }
}
