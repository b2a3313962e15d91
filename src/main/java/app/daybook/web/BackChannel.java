package app.daybook.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.oidc.common.runtime.OidcCommonUtils;
import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.vertx.core.json.JsonObject;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Where the provider says that a session has ended, because somebody signed out elsewhere or was signed out (OpenID
 * Connect Back-Channel Logout 1.0). The library keeps that on one node; here all nodes are told.
 */
@Path("/back-channel-sign-out")
class BackChannel {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final TenantConfigBean tenants;
    private final EndedSessions ended;

    BackChannel(TenantConfigBean tenants, EndedSessions ended) {
        this.tenants = tenants;
        this.ended = ended;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@FormParam("logout_token") @DefaultValue("") String token) {
        String sid = sid(token);
        if (sid == null) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        }
        ended.add(sid);
        return Response.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Null unless the provider signed it, for us, as what it is (section 2.6). */
    private String sid(String token) {
        OidcProvider provider = tenants.getDefaultTenant().provider();
        if (provider == null || token.isEmpty()) {
            return null;
        }
        try {
            provider.verifyLogoutJwtToken(token);
            JsonObject claims = OidcCommonUtils.decodeJwtContent(token);
            JsonObject events = claims.getJsonObject("events");
            return events == null || !events.containsKey(EVENT) || claims.containsKey("nonce")
                    ? null
                    : claims.getString("sid");
        } catch (InvalidJwtException | ClassCastException e) {
            return null;
        }
    }
}
