"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { buttonStyle } from "#components/ui/button-style.ts";
import { focusHeading } from "#components/ui/focus-heading.ts";

export type Toast = {
  text: string | undefined;
  /** What went wrong stays until it is closed. */
  isRefusal: boolean;
  action?: { label: string; onPress: () => void };
};
type Shown = Toast & { id: number };
type Manager = { show: (toast: Toast) => void };

const Manager = createContext<Manager>({ show: () => {} });
const shownForMs = 10_000;
const mostShown = 3;

/** Short results of acts at the lower edge, announced as they come. */
export function Toasts({ label, close, children }: { label: string; close: string; children: ReactNode }) {
  const [toasts, setToasts] = useState<Shown[]>([]);
  const count = useRef(0);
  const manager = useMemo<Manager>(
    () => ({
      show: (toast) => {
        const id = count.current++;
        setToasts((former) => [...former, { ...toast, id }].slice(-mostShown));
      },
    }),
    [],
  );
  const remove = (id: number) => setToasts((former) => former.filter((toast) => toast.id !== id));
  return (
    <Manager value={manager}>
      {children}
      <section
        aria-label={label}
        className="fixed inset-x-4 bottom-4 z-40 mx-auto max-w-md empty:hidden print:hidden"
      >
        <div role="status" className="flex flex-col gap-2">
          {toasts.map((toast) => (
            <ToastCard key={toast.id} toast={toast} close={close} onEnd={() => remove(toast.id)} />
          ))}
        </div>
      </section>
    </Manager>
  );
}

export function useToasts(): Manager {
  return useContext(Manager);
}

function ToastCard({ toast, close, onEnd }: { toast: Shown; close: string; onEnd: () => void }) {
  const card = useRef<HTMLDivElement>(null);
  /** Whoever has the pointer or the focus on it is reading it. */
  const [isHeld, setIsHeld] = useState(false);
  const onTimeout = useEffectEvent(onEnd);
  useEffect(() => {
    if (toast.isRefusal || isHeld) return;
    const timer = setTimeout(() => onTimeout(), shownForMs);
    return () => clearTimeout(timer);
  }, [toast.isRefusal, isHeld]);
  useLayoutEffect(() => {
    const element = card.current;
    return () => {
      if (element?.contains(document.activeElement)) queueMicrotask(focusHeading);
    };
  }, []);
  const colours = toast.isRefusal
    ? "border-danger bg-danger-soft text-danger"
    : "border-success bg-success-soft text-success";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only hold its clock; its buttons act.
    <div
      ref={card}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      className={`flex flex-wrap items-center gap-x-3 gap-y-1 rounded-card border-2 p-3 shadow-lg ${colours}`}
    >
      <p className="min-w-0 flex-1 basis-48 font-semibold">{toast.text}</p>
      {toast.action && (
        <button
          type="button"
          className={buttonStyle("secondary")}
          onClick={() => {
            onEnd();
            toast.action?.onPress();
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        aria-label={close}
        className="min-h-11 min-w-11 rounded-control text-xl"
        onClick={onEnd}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
