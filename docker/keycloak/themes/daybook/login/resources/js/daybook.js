/*
 * What Keycloak's own pages leave out: the kind of each field for keyboards and password managers. An address loses the
 * spaces that come along when it is pasted; a browser takes them off by itself where the field is one for addresses.
 */
document.addEventListener("DOMContentLoaded", () => {
  for (const id of ["username", "email"]) {
    const field = document.getElementById(id);
    if (field && field.type !== "hidden") {
      field.type = "email";
      field.setAttribute("autocapitalize", "none");
      field.setAttribute("spellcheck", "false");
      field.form?.addEventListener("submit", () => (field.value = field.value.trim()));
    }
  }
  document.getElementById("firstName")?.setAttribute("autocomplete", "given-name");
  document.getElementById("lastName")?.setAttribute("autocomplete", "family-name");
  const rule = document.querySelector(".subtitle");
  const password = document.getElementById("password");
  if (rule && password?.autocomplete === "new-password") {
    rule.id = "password-rule";
    password.setAttribute("aria-describedby", rule.id);
  }
});
