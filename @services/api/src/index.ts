export { createApp, type App } from "./app/create-app.ts";
export { createAuthority, type Asked, type Authorize, type Decision } from "./auth/authority.ts";
export { routes } from "./routes/index.ts";
