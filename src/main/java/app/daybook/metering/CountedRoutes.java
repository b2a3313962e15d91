package app.daybook.metering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Counts what routes say that they do, when they have done it. */
// Not a singleton: filters are made while the application is built, when there is no registry yet
@ApplicationScoped
class CountedRoutes {

    private static final int REFUSED = 400;

    private final Deeds deeds;

    CountedRoutes(Deeds deeds) {
        this.deeds = deeds;
    }

    @ServerResponseFilter
    void count(ResourceInfo route, ContainerResponseContext answer) {
        if (answer.getStatus() < REFUSED && route.getResourceMethod() != null) {
            deeds.countRoute(route.getResourceMethod());
        }
    }
}
