import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { overBothStores } from "@packages/decks/testing";
import { deliver, pdf, publishSome } from "./support/delivery.ts";

const file = "/reports/IONS/2026-02-WLC/report.pdf";
const size = pdf.length;
const position = fc.oneof(fc.nat(size + 20), fc.constantFrom(0, size - 1, size, size + 1), fc.bigInt(0n, 10n ** 25n));

/** What a single range of bytes means, said by counting: which of the file's bytes it names. */
function named(first: bigint | null, last: bigint | null): number[] {
  return [...pdf.keys()].filter((index) => {
    const at = BigInt(index);
    if (first === null) return at >= BigInt(size) - (last ?? 0n);
    return at >= first && (last === null || at <= last);
  });
}

overBothStores((open) => {
  const start = async () => {
    const store = await open();
    await publishSome(store);
    return deliver(store).as("ions");
  };

  test("a range is the bytes that it names", async () => {
    const ask = await start();
    await fc.assert(
      fc.asyncProperty(fc.option(position), fc.option(position), async (a, b) => {
        fc.pre(a !== null || b !== null);
        const [first, last] = [a === null ? null : BigInt(a), b === null ? null : BigInt(b)];
        const answer = await ask(file, { headers: { Range: `bytes=${first ?? ""}-${last ?? ""}` } });
        const bytes = await answer.bytes();
        const indices = named(first, last);
        if (first !== null && last !== null && last < first) {
          assert.equal(answer.status, 200); // no range at all, as the standard has it
          assert.equal(bytes.length, size);
        } else if (indices.length === 0) {
          assert.equal(answer.status, 416);
          assert.equal(answer.headers.get("content-range"), `bytes */${size}`);
          assert.equal(bytes.length, 0);
        } else {
          assert.equal(answer.status, 206);
          assert.deepEqual(
            [...bytes],
            indices.map((index) => pdf[index]),
          );
          assert.equal(answer.headers.get("content-range"), `bytes ${indices[0]}-${indices.at(-1)}/${size}`);
          assert.equal(answer.headers.get("content-length"), String(bytes.length));
        }
      }),
      { numRuns: 150, examples: [[10n ** 24n + 1n, 10n ** 24n]] },
    );
  });

  test("a header that is no single range of bytes is passed over, whatever it is", async () => {
    const ask = await start();
    const given = fc.oneof(
      fc.constantFrom(
        "bytes=0-1,5-6",
        "bytes=-",
        "bytes=",
        "bytes=a-b",
        "lines=0-1",
        "0-1",
        "bytes=1",
        "bytes=--1",
        "bytes=0x1-2",
      ),
      fc.string().filter((text) => !/^\s*bytes\s*=[\s,]*(?:\d+-\d*|-\d+)[\s,]*$/i.test(text)),
    );
    await fc.assert(
      fc.asyncProperty(given, async (text) => {
        let headers: Headers;
        try {
          headers = new Headers({ Range: text });
        } catch {
          return; // no header can hold it
        }
        const answer = await ask(file, { headers });
        assert.equal(answer.status, 200);
        assert.deepEqual(await answer.bytes(), pdf);
      }),
    );
  });

  test("If-Range: a part of these bytes, or the whole of other ones", async () => {
    const ask = await start();
    const etag = (await ask(file)).headers.get("etag") ?? "";
    assert.match(etag, /^"[^"]+"$/);
    for (const [ifRange, status] of [
      [etag, 206],
      [`W/${etag}`, 200],
      ['"another"', 200],
      ["Tue, 24 Nov 2026 00:00:00 GMT", 200],
    ] as const) {
      const answer = await ask(file, { headers: { Range: "bytes=0-9", "If-Range": ifRange } });
      assert.equal(answer.status, status, ifRange);
      await answer.bytes();
    }
  });

  test("a file that the client has already is not sent again", async () => {
    const ask = await start();
    const etag = (await ask(file)).headers.get("etag") ?? "";
    for (const known of ["*", etag, `"another", W/${etag}`]) {
      const answer = await ask(file, { headers: { "If-None-Match": known } });
      assert.equal(answer.status, 304);
      assert.equal((await answer.bytes()).length, 0);
    }
    assert.equal((await ask(file, { headers: { "If-None-Match": '"another"' } })).status, 200);
  });

  test("HEAD tells of the whole, whatever part is asked for", async () => {
    const ask = await start();
    const answer = await ask(file, { method: "HEAD", headers: { Range: "bytes=0-9" } });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("content-length"), String(size));
    assert.equal(answer.headers.get("accept-ranges"), "bytes");
  });
});
