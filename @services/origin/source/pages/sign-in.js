/* global document, history, location, window */
// Runs in the browser, on the page of sign-in-page.ts: sends a form as JSON and says how it went, in the form's words.

const signIn = document.getElementById("sign-in");
const newPassword = document.getElementById("new-password");

{
  const { email, password } = signIn.elements;
  onSubmit(signIn, async () => {
    const response = await post("/api/auth/sign-in/email", { email: email.value.trim(), password: password.value });
    if (response.ok) return location.replace(signIn.dataset.next);
    complain(signIn, response.status === 400 || response.status === 401 ? "wrong" : "failed", response);
  });
}

{
  const { password } = newPassword.elements;
  let token = "";
  const open = () => {
    token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
    if (token === "") return;
    // Out of the address, so that it is in no history and on nobody's screen.
    history.replaceState(null, "", location.pathname + location.search);
    show(newPassword);
  };
  onSubmit(newPassword, async () => {
    const response = await post("/api/auth/reset", { token, password: password.value });
    if (response.ok) {
      show(signIn);
      signIn.querySelector(".done").textContent = signIn.dataset.saved;
      return;
    }
    const { errors = [] } = await response.json().catch(() => ({}));
    const field = errors[0]?.name;
    complain(newPassword, field === "token" ? "link" : field === "password" ? "weak" : "failed", response);
  });
  open();
  window.addEventListener("hashchange", open);
}

function post(path, body) {
  const headers = { "content-type": "application/json" };
  return fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
}

function onSubmit(form, send) {
  const button = form.querySelector("button");
  const label = button.textContent;
  form.elements.show?.addEventListener("change", ({ target }) => {
    form.elements.password.type = target.checked ? "text" : "password";
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    form.querySelector(".problem").hidden = true;
    button.disabled = true;
    button.textContent = form.dataset.busy;
    await send().catch(() => complain(form, "failed"));
    button.disabled = false;
    button.textContent = label;
  });
}

function complain(form, what, response) {
  const seconds = response?.status === 429 ? (response.headers.get("retry-after") ?? "60") : null;
  const problem = form.querySelector(".problem");
  problem.textContent = seconds === null ? form.dataset[what] : form.dataset.tooMany.replace("{n}", seconds);
  problem.hidden = false;
  form.elements.password?.select();
}

function show(form) {
  signIn.hidden = form !== signIn;
  newPassword.hidden = form !== newPassword;
  form.querySelector("input").focus();
}
