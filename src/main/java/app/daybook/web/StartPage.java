package app.daybook.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/")
class StartPage {
    @GET
    public String get() {
        return "daybook";
    }
}
