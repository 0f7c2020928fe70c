/** What is counted of requests, where somebody collects it. */
export type Metrics = {
  /** `route` is the pattern, never an address that was asked for; `seconds` until the answer began. */
  observe: (labels: { method: string; route: string; status: number }, seconds: number) => void;
};
