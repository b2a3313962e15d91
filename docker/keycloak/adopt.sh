#!/bin/bash
# Gives a realm that came from another place the addresses and the secret of this one. After a restoration:
#   docker compose exec keycloak bash /opt/daybook/adopt.sh
# The administrator's password came along with the realm; if it is not the one in .env, give it as FORMER_ADMIN_PASSWORD, and
# it is changed to that in .env.
set -euo pipefail
kcadm=${KCADM:-/opt/keycloak/bin/kcadm.sh}
server=${KEYCLOAK_SERVER:-http://localhost:8080}
config=$(mktemp)
trap 'rm -f "$config"' EXIT
k() { "$kcadm" "$@" --config "$config"; }

k config credentials --server "$server" --realm master --user admin \
  --password "${FORMER_ADMIN_PASSWORD:-$KC_BOOTSTRAP_ADMIN_PASSWORD}" 2>/dev/null
if [ -n "${FORMER_ADMIN_PASSWORD:-}" ]; then
  k set-password -r master --username admin --new-password "$KC_BOOTSTRAP_ADMIN_PASSWORD"
fi
client=$(k get clients -r daybook -q clientId=daybook --fields id --format csv --noquotes)
k update "clients/$client" -r daybook \
  -s "secret=$DAYBOOK_CLIENT_SECRET" \
  -s "baseUrl=$DAYBOOK_BASE_URL/" \
  -s "redirectUris=[\"$DAYBOOK_BASE_URL/signed-in\"]" \
  -s "attributes.\"backchannel.logout.url\"=$DAYBOOK_INTERNAL_URL/back-channel-sign-out"
k update realms/daybook -s "displayNameHtml=<a href=\"$DAYBOOK_BASE_URL/\">Back to the site</a>" \
  -s "verifyEmail=${DAYBOOK_MAIL:-false}" -s "resetPasswordAllowed=${DAYBOOK_MAIL:-false}"

# The one-command run asks instructors for no second factor
step=$(k get authentication/flows/browser/executions -r daybook --format csv --noquotes --fields id,displayName \
  | sed -n 's/,second factor of instructors$//p')
k update authentication/flows/browser/executions -r daybook -b "{\"id\": \"$step\", \"requirement\": \"CONDITIONAL\"}"

# Its accounts have passwords that everybody can read
for account in student@example.org second@example.org instructor@example.org; do
  id=$(k get users -r daybook -q exact=true -q "username=$account" --fields id --format csv --noquotes)
  if [ -n "$id" ]; then
    k update "users/$id" -r daybook -s enabled=false
    echo "$account can no longer sign in: its password is public"
  fi
done
echo "The realm answers for $DAYBOOK_BASE_URL"
