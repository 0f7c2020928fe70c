export { createApp, type App } from "./app/create-app.ts";
export { routes } from "./routes/index.ts";
