/** What is used of the module that only workerd has; the types of @cloudflare/workers-types would replace Node's. */
declare module "cloudflare:workers" {
  export abstract class WorkerEntrypoint<Env> {
    protected ctx: { waitUntil: (work: Promise<unknown>) => void };
    protected env: Env;
  }
}
