/** What is counted of requests, where somebody collects it. */
export type Metrics = {
  /** `route` is the pattern, never an address that was asked for; `seconds` until the answer began. */
  observe: (labels: { method: string; route: string; status: number }, seconds: number) => void;
  /** In Prometheus' text format. */
  text: () => string;
};

/** Upper bounds in seconds. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

type Series = { labels: string; buckets: number[]; count: number; sum: number };

/** Counts how many requests there were, by route and status, and how long they took. */
export function createMetrics(): Metrics {
  const series = new Map<string, Series>();
  const begun = Date.now() / 1000;
  return {
    observe: ({ method, route, status }, seconds) => {
      const labels = `method="${method}",route="${route}",status="${status}"`;
      let one = series.get(labels);
      if (!one) series.set(labels, (one = { labels, buckets: bounds.map(() => 0), count: 0, sum: 0 }));
      one.count++;
      one.sum += seconds;
      bounds.forEach((bound, index) => {
        if (seconds <= bound) one.buckets[index] = (one.buckets[index] ?? 0) + 1;
      });
    },
    text: () => {
      const name = "atlas_http_request_duration_seconds";
      const lines = [...series.values()].flatMap(({ labels, buckets, count, sum }) => [
        ...bounds.map((bound, index) => `${name}_bucket{${labels},le="${bound}"} ${buckets[index]}`),
        `${name}_bucket{${labels},le="+Inf"} ${count}`,
        `${name}_sum{${labels}} ${sum}`,
        `${name}_count{${labels}} ${count}`,
      ]);
      return [
        ...described(name, "histogram", "Time until an answer begins, by route and status."),
        ...lines,
        ...gauge("process_start_time_seconds", "When the process started, since 1970.", begun),
        ...gauge("process_resident_memory_bytes", "Memory of the process.", process.memoryUsage.rss()),
        "",
      ].join("\n");
    },
  };
}

const described = (name: string, type: string, help: string) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];

const gauge = (name: string, help: string, value: number) => [...described(name, "gauge", help), `${name} ${value}`];
