import { createContext, use, useCallback, useEffect, useState, type ReactNode } from "react";

type Toast = { id: number; text: string };
const ToastContext = createContext<(text: string) => void>(() => undefined);

const SHOWN = 5000;

/** Says in passing that something was done: `toast("Copied")`. Read out too, and in nobody's way. */
export function useToast(): (text: string) => void {
  return use(ToastContext);
}

export function Toaster({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const show = useCallback((text: string) => {
    setToasts((before) => [...before.slice(-2), { id: (before.at(-1)?.id ?? 0) + 1, text }]);
  }, []);
  useEffect(() => {
    if (toasts.length === 0) return;
    const timer = setTimeout(() => setToasts((before) => before.slice(1)), SHOWN);
    return () => clearTimeout(timer);
  }, [toasts]);
  return (
    <ToastContext value={show}>
      {children}
      <div
        role="status"
        data-print="no"
        className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-center gap-2 lg:bottom-6"
      >
        {toasts.map((toast) => (
          <p key={toast.id} className="rounded-lg bg-ink px-4 py-2.5 text-sm font-semibold text-surface shadow-raised">
            {toast.text}
          </p>
        ))}
      </div>
    </ToastContext>
  );
}
