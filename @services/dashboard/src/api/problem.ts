/** Why the API gave no answer; `status` 0 is that it could not be reached. */
export type Problem = {
  status: number;
  /** What kind it is, such as "bad-request". */
  code: string;
  title: string;
  detail: string;
  requestId: string | null;
  /** Fields of the request that are wrong. */
  fields: string[];
};

export type Answer<Data> = { ok: true; data: Data } | { ok: false; problem: Problem };
