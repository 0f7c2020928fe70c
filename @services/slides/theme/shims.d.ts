declare module "virtual:atlas-decks" {
  import type { Deck } from "@services/slides-theme/decks";

  const decks: Deck[];
  export default decks;
}

declare module "virtual:atlas-fonts" {}

declare module "*.css" {}

declare module "@slidev/client/pages/print.vue" {
  import type { Component } from "vue";

  const page: Component;
  export default page;
}
