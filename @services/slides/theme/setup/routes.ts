import { defineRoutesSetup } from "@slidev/types";

/** A built site has Slidev's page of all slides only where it offers a PDF that it made itself; exports are made of it. */
export default defineRoutesSetup((routes) => [
  { name: "print", path: "/print", component: () => import("@slidev/client/pages/print.vue") },
  ...routes,
]);
