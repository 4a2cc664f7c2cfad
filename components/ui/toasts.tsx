"use client";

import { Toast } from "@base-ui/react/toast";
import type { ReactNode } from "react";
import { buttonStyle } from "#components/ui/button-style.ts";

/** Short results of acts, announced as they come. */
export function Toasts({ label, close, children }: { label: string; close: string; children: ReactNode }) {
  return (
    <Toast.Provider timeout={10_000}>
      {children}
      <Toast.Portal>
        <Toast.Viewport
          aria-label={label}
          className="fixed inset-x-4 bottom-4 z-40 mx-auto flex max-w-md flex-col gap-2"
        >
          <ToastList close={close} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList({ close }: { close: string }) {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={`rounded-card border-2 p-3 shadow-lg ${toast.type === "refused" ? "border-danger bg-danger-soft text-danger" : "border-success bg-success-soft text-success"}`}
    >
      <Toast.Content className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Toast.Title render={<p />} className="min-w-0 flex-1 basis-48 font-semibold" />
        {toast.actionProps && <Toast.Action className={buttonStyle("secondary")} />}
        <Toast.Close aria-label={close} className="min-h-11 min-w-11 rounded-control text-xl">
          <span aria-hidden="true">×</span>
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

export const useToasts = Toast.useToastManager;
