import { useRouter } from "@tanstack/react-router";
import { createContext, useLayoutEffect, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";

const AwakeContext = createContext(false);

/**
 * A page that comes from the server comes to life in parts, and a link around it may be pressed before the page itself has. Then it
 * would meet the next page's state in its own HTML; so it comes to life first. That the context changes makes React do it at once.
 */
export function Awake({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [isAwake, setIsAwake] = useState(false);
  useLayoutEffect(() => router.subscribe("onBeforeNavigate", () => flushSync(() => setIsAwake(true))), [router]);
  return <AwakeContext value={isAwake}>{children}</AwakeContext>;
}
